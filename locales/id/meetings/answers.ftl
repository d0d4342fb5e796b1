# Jawaban atas undangan rapat.
come = ✅ Hadir
decline = Tidak hadir
deputy = Diwakilkan
come-after-all = Jadi hadir
codes = Tanpa tombol? Ketik *HADIR { $number }*, *TIDAK { $number }* atau *WAKIL { $number }*.
codes-deputy = Tanpa tombol? Ketik *HADIR { $number }* atau *TIDAK { $number }*.

coming = ✅ Tercatat *hadir* di rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }.
declined = Tercatat *tidak hadir* di rapat “{ $theme }”, { $date }.
before = Jawaban sebelumnya: { $answer ->
    [hadir] hadir
    [tidak] tidak hadir
   *[other] diwakilkan
  }.
maybe = Belum pasti untuk rapat “{ $theme }”, { $date }? Jawab dulu yang paling mungkin, supaya kursi dan konsumsi bisa disiapkan. Boleh diubah sampai rapat dimulai.
why = Tulis alasan
reason-kept = Terima kasih, alasannya kami teruskan ke sekretariat. Kalau ternyata bisa, tekan *Jadi hadir*.
no-reason = Baik, tanpa alasan. Kalau ternyata bisa, tekan *Jadi hadir*.
answered-otherwise = Jawaban Ibu/Bapak sudah diubah, jadi alasannya tidak kami catat.
deputy-declined = Terima kasih atas kabarnya. { $name } kami beri tahu bahwa Ibu/Bapak tidak bisa mewakili di rapat “{ $theme }”.

not-yours = Undangan itu bukan untuk Ibu/Bapak. Jawablah lewat undangan yang Ibu/Bapak terima sendiri.
not-invited = Ibu/Bapak tidak lagi ada di daftar undangan rapat “{ $theme }”. Kalau keliru, hubungi sekretariat.
cancelled = Rapat “{ $theme }” sudah dibatalkan, jadi tidak perlu dijawab.
started = Rapat “{ $theme }” sudah dimulai. Jawaban tidak bisa diubah lagi. Sudah di ruang rapat? Ketik *absen*.

which = Untuk rapat mana?
with-reason = Alasan: “{ $words }”.
with-note = Catatan untuk sekretariat: “{ $words }”.
hadir-or-not = Undangan rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }. Apakah Ibu/Bapak hadir?
answered-now = Jawaban Ibu/Bapak untuk rapat “{ $theme }”, { $date }: { $answer ->
    [hadir] *hadir*
    [tidak] *tidak hadir*
   *[other] *diwakilkan*
  }. Mau diubah?
facts = Rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }.
comes-or-reason = Ibu/Bapak menulis “{ $reason }”. Jadi hadir, atau itu alasannya? Belum ada yang kami ubah.
