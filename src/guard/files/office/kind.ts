import { attributeOf, tagsOf, xmlText } from '../xml.ts';

const typesFile = '[Content_Types].xml';
const mimetypeFile = 'mimetype';
const manifestFile = 'META-INF/manifest.xml';

const openXml = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

const mainParts: Readonly<Record<string, string>> = {
  xlsx: `${openXml}spreadsheetml.sheet.main+xml`,
  docx: `${openXml}wordprocessingml.document.main+xml`,
};

const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** What a container says it is, gathered while its files are shown. */
export class DocumentKind {
  private types = new Set<string>();
  /** Types by the ending of names; they count where a file has it. */
  private typesOfEndings = new Map<string, string>();
  private endings = new Set<string>();
  private mimetype = '';
  private hasContent = false;
  /** OpenDocument locks file by file, and says so in its manifest alone. */
  isLocked = false;

  /** Whether a file has a say in it. */
  static isToldBy(name: string): boolean {
    return name === typesFile || name === mimetypeFile || name === manifestFile;
  }

  see(name: string, bytes: Buffer): void {
    this.endings.add(endingOf(name));
    if (name === 'content.xml') this.hasContent = true;
    if (name === mimetypeFile) this.mimetype = bytes.toString('latin1');
    if (name === manifestFile) this.isLocked = bytes.includes('encryption-data');
    if (name !== typesFile) return;
    for (const tag of tagsOf(xmlText(bytes) ?? '')) {
      const type = attributeOf(tag, 'ContentType')?.trim();
      if (type === undefined) continue;
      if (tag.name === 'Default')
        this.typesOfEndings.set(attributeOf(tag, 'Extension')?.trim().toLowerCase() ?? '', type);
      else this.types.add(type);
    }
  }

  private get allTypes(): string[] {
    const ofEndings = [...this.typesOfEndings].filter(([ending]) => this.endings.has(ending));
    return [...this.types, ...ofEndings.map(([, type]) => type)];
  }

  /** Whether one of its parts is a program by its type, whatever the part is called. */
  get hasMacros(): boolean {
    return this.allTypes.some((type) =>
      /macroEnabled|vbaProject|macrosheet|dialogsheet|activeX/i.test(type),
    );
  }

  /** Whether it is an office document at all. */
  get isAny(): boolean {
    return (
      this.mimetype.startsWith(openDocument) ||
      this.allTypes.some((type) => type.startsWith(openXml))
    );
  }

  is(extension: string): boolean {
    return extension === 'ods'
      ? this.mimetype === `${openDocument}spreadsheet` && this.hasContent
      : this.allTypes.includes(mainParts[extension] ?? '');
  }

  /** Makes room for the next container. */
  forget(): void {
    this.types = new Set();
    this.typesOfEndings = new Map();
    this.endings = new Set();
    this.mimetype = '';
    this.hasContent = false;
    this.isLocked = false;
  }
}
