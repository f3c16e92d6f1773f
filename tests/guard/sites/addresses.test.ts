import { describe, expect, it } from 'vitest';
import { addressesIn, isSiteName, siteOf } from '#guard/judol/sites.ts';

const found = (words: string) => addressesIn(words).map(({ address }) => address);

describe('an address among words is what a browser would be given', () => {
  it.each([
    [
      'Buka contoh77.vip, lalu https://oss.go.id/masuk.',
      ['https://oss.go.id/masuk', 'contoh77.vip'],
    ],
    ['Lihat cek.situs-contoh.top/promo?a=1 (baru).', ['cek.situs-contoh.top/promo?a=1']],
    ['CONTOH77.VIP dan Contoh.co.id', ['contoh77.vip', 'contoh.co.id']],
    ['Ke contoh-hoki.com:8443.Daftar', ['contoh-hoki.com:8443']],
    ['Ke contoh-hoki.com.Daftar', ['contoh-hoki.com']],
    ['contoh77 (titik) com, lapor titik go titik id', ['contoh77.com', 'lapor.go.id']],
    ['con\u200Btoh77.v\u00ADip', ['contoh77.vip']],
    ['https://lapor.go.id/?u=contoh77.vip', ['https://lapor.go.id/?u=contoh77.vip']],
    ['humas@contoh77.vip, @contoh77.vip dan humas(at)contoh77.vip', []],
  ])('%j', (words, addresses) => {
    expect(found(words)).toEqual(addresses);
  });

  it('stands where it begins in the words as they were written', () => {
    const words = 'Ｂuka 𝐜ontoh77[.]vip';
    expect(addressesIn(words)).toEqual([
      { address: 'contoh77.vip', offset: words.indexOf('𝐜ontoh77') },
    ]);
  });
});

describe('the site of an address', () => {
  it.each([
    ['https://www.Contoh.example/a', 'contoh.example'],
    ['https://blog.contoh.example/', 'blog.contoh.example'],
    ['https://t.me/KanalContoh/12', 't.me/kanalcontoh'],
    ['https://t.me/s/KanalContoh', 't.me/kanalcontoh'],
    ['https://sites.google.com/view/contoh/beranda', 'sites.google.com/view/contoh'],
    ['https://sites.google.com/', 'sites.google.com'],
    ['https://wa.me/620000000000?text=a', 'wa.me/620000000000'],
    ['https://api.whatsapp.com/send?phone=+62-000&text=a', 'wa.me/62000'],
    ['https://api.whatsapp.com/send?text=a', 'api.whatsapp.com'],
    ['https://t.me/joinchat/Contoh', 't.me/joinchat/contoh'],
    ['https://wa.me/message/CONTOH', 'wa.me/message/contoh'],
    ['https://sites.google.com/u/0/view/contoh/a', 'sites.google.com/view/contoh'],
    ['https://t.me//s//kanal/../lain', 't.me/lain'],
    ['https:contoh.example', 'contoh.example'],
  ])('%s is %s', (address, host) => {
    expect(siteOf(address)).toEqual({ host });
  });

  it.each([
    'https://s.id/contoh',
    'https://oss.go.id@contoh.example/',
    'https://203.0.113.7/',
    'https://www.google.com/url?q=https://oss.go.id',
  ])('%s hides it', (address) => {
    expect(siteOf(address)).toEqual({ blind: 'hidden' });
  });

  it('has a path in a list only where the host is nobody’s', () => {
    expect(
      ['contoh.example', 't.me/kanalcontoh', 'contoh.example/a', 't.me/a/b', 't.me/a\nb'].map(
        isSiteName,
      ),
    ).toEqual([true, true, false, false, false]);
  });
});
