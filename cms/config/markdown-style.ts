/** How the text editor writes Markdown: as the content is written, so that opening and saving changes nothing. */
export const markdownStyle = { bullet: '-', emphasis: '*', paddedTable: false } as const;
