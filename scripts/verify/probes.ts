/** Addresses that nobody publishes here, and at which attackers leave or find something. */
const planted = `
/.env /.git/HEAD /.git/config /.htaccess /.user.ini /.DS_Store /_headers
/index.php /info.php /phpinfo.php /test.php /shell.php /cmd.php /c99.php /r57.php /wso.php /alfa.php /mini.php /up.php
/upload.php /uploader.php /x.php /1.php /about.php /radio.php /gel4y.php /admin.php /login.php /config.php /xmlrpc.php
/wp-login.php /wp-admin/ /wp-admin/admin-ajax.php /wp-config.php /wp-content/ /wp-content/uploads/ /wp-includes/
/wp-json/ /wp-sitemap.xml /administrator/ /phpmyadmin/ /adminer.php /cgi-bin/ /server-status
/slot/ /slots/ /slot-gacor/ /slot-online/ /slot-dana/ /slot88/ /slot777/ /situs-slot/ /demo-slot/ /gacor/ /maxwin/
/judi/ /judi-online/ /judi-bola/ /togel/ /toto/ /toto-slot/ /poker/ /casino/ /bandar/ /bandarqq/ /pkv/ /sbobet/
/rtp/ /rtp-slot/ /jackpot/ /bonus/ /promo/ /pragmatic/ /olympus/ /mahjong/ /scatter/ /deposit-pulsa/ /link-alternatif/
/?slot /?s=slot-gacor /?p=1 /?id=1 /?page=slot /?amp=1
/en/slot/ /berita/slot/ /berita/slot-gacor/ /layanan/slot/ /berkas/slot/ /berkas/index.html /assets/slot/ /images/slot/
/amp/ /amp.html /slot.html /gacor.html /judi.html /home.html /home.php /index.htm /default.html /google.html /ads.txt
/sitemap_index.xml /sitemap-index.xml /sitemap1.xml /sitemap-1.xml /sitemap-news.xml /post-sitemap.xml /page-sitemap.xml
/sitemap.txt /sitemap.xml.gz /feed/ /rss/ /atom.xml /sw.js /service-worker.js /serviceworker.js
/backup.zip /backup.sql /db.sql /site.zip /www.zip /.well-known/index.php /.well-known/acme-challenge/index.php
`;

/** The addresses that are tried on every live site, whether or not anything leads there. */
export const probes: readonly string[] = planted.trim().split(/\s+/);
