title = Kop surat
about = Kepala surat, nomor, dan penanda tangan undangan rapat.
start = kop surat | kop

area = Kop surat wilayah mana?
    .label = Wilayah
head = Tulis kop suratnya, satu baris satu. Baris terakhir alamat, misalnya:
    PEMERINTAH KOTA BONTANG
    TIM POKJANAL POSYANDU
    Jl. Awang Long No. 1, Bontang
    .label = Kop
place = Surat ditulis di kota mana? Misalnya: Bontang
    .label = Tempat surat
number = Bagaimana pola nomornya? Misalnya: *400.10/{"{"}nomor{"}"}/DPMD/{"{"}tahun{"}"}*. Bisa juga {"{"}bulan{"}"} (angka Romawi).
    .label = Pola nomor
signer = Siapa yang menandatangani? Empat baris: jabatan, nama, pangkat, NIP.
    .label = Penanda tangan
copies = Tembusan kepada siapa? Satu baris satu.
    .label = Tembusan

kept = Kop surat disimpan, dan dipakai di semua undangan berikutnya.
