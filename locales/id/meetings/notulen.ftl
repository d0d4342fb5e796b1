title = Notulen
about = Menulis notulen rapat, butir demi butir.
start = notulen | tulis notulen | notulensi | buat notulen

meeting = Notulen rapat yang mana?
    .none = Tidak ada rapat yang notulennya bisa Ibu/Bapak tulis sekarang. Notulen dimulai pada hari rapat, oleh sekretariat atau notulis yang ditunjuk.
leader = *Notulen: { $begun_theme }*
    Siapa yang memimpin rapat? Nama dan jabatannya.
    .constraint = Tulis nama atau jabatannya, misalnya *Sekda*.
taker = Siapa notulisnya?
take = *{ $begun_name }* sedang menulis notulen ini: butir { $begun_place } ({ $begun_title }), terakhir pukul { $begun_time }. Ambil alih? Semua catatannya tetap ada.
    .opt-ambil = Ambil alih
    .opt-tidak = Biarkan
correct = Notulen “{ $begun_theme }” sudah dikirim (versi { $begun_version }). Buat perbaikan? Perlu persetujuan pimpinan lagi, lalu dikirim ulang ke semua.
    .opt-ya = Ya, perbaiki
    .opt-tidak = Tidak
