title = Target wilayah
about = Garis target di grafik D/S, K/S, dan N/D, dengan sumbernya.
start = target | target wilayah | atur target | ubah target | garis target | pasang target
guide =
    Ketik *target*, atau langsung *target D/S 80*. Tulis sumbernya (SK atau rencana) dan bulan mulainya: garisnya muncul di grafik.
    Program tidak punya target bawaan. Angka 0 berarti target itu tidak dipakai lagi.

place = Target untuk wilayah mana?
    .label = Wilayah
formula = { $now_text } Target apa yang mau diatur?
    .label = Angka
    .opt-ds = D/S (ditimbang ÷ semua balita)
    .opt-ks = K/S (punya KMS ÷ semua balita)
    .opt-nnt = N/(N+T) (naik ÷ naik dan tidak naik)
    .opt-nd = N/D (naik ÷ ditimbang)
percent = Berapa persen targetnya? Misalnya 80. Tulis 0 kalau target itu tidak dipakai lagi.
    .label = Target (%)
source = Tertulis di mana target itu? Misalnya: SK Wali Kota No. 12 Tahun 2026. Tanpa nama warga; sumbernya ikut terlihat di grafik.
    .label = Sumber
since = Berlaku mulai bulan apa?
    .label = Mulai

none-now = Sekarang belum ada target di { $place }.
now = Target sekarang: { $list }.
now-one = { $formula } { $percent } % ({ $source })
by-area = { $area }: { $source }
set = ✅ Tersimpan: target { $formula } *{ $place }* { $percent } % mulai { $month }, sumber: { $source }. Garisnya terlihat di *grafik*.
removed = ✅ Tersimpan: mulai { $month }, { $place } tidak memakai target { $formula } lagi. Grafiknya tanpa garis target.
not-yours = Target diatur oleh sekretariat, puskesmas, atau admin wilayahnya.
is = Target { $formula } di { $place }: *{ $percent } %* ({ $source }).
is-none = Belum ada target { $formula } untuk { $place }. Yang mengatur: sekretariat atau puskesmas, dengan mengetik *target*.
