title = Rapat saya
about = Rapat yang akan datang: yang mengundang Ibu/Bapak, dan yang Ibu/Bapak urus.
start = rakor | rapat | rakor saya | rapat saya

which = Nomor rapatnya?
new = Rapat baru
none = Belum ada rapat yang akan datang.
head = *Rapat yang akan datang*
line = *{ $id }* · { $date }, { $time }
    { $kind ->
        [rakor] Rakor
        [pembinaan] Pembinaan
       *[pertemuan] Pertemuan
      }: { $theme } – { $state ->
        [draft] draf, belum diundang
        [hadir] Ibu/Bapak hadir
        [tidak] Ibu/Bapak tidak hadir
        [diwakilkan] diwakilkan
        [silent] Ibu/Bapak belum menjawab
        [held] berlangsung
        [closed] selesai
       *[invited] undangan sudah dikirim
      }
runs = *Rapat { $id }: { $theme }*
    { $date }, pukul { $time }
    { $venue }
    { $status ->
        [cancelled] Dibatalkan.
        [held] Berlangsung.
        [closed] Selesai.
       *[other] Undangan sudah dikirim.
      }
day = Daftar hadir
attendance = Jawaban undangan
letter = Lihat surat
paper = Surat untuk dicetak
rtl = RTL
enter = Absen
more = Lainnya
more-head = *Rapat { $id }: { $theme }* – pilihan lain:
back = Kembali ke rapat
answer-invitation = Saya hadir atau tidak
change-answer = Ubah jawaban saya
your-answer = Ibu/Bapak sendiri: { $answer ->
    [hadir] *hadir*
    [tidak] *tidak hadir*
    [diwakilkan] *diwakilkan*
   *[silent] *belum menjawab*
  }.
drop-sure = Hapus draf “{ $theme }”?
drop-yes = Ya, hapus
drop-no = Tidak
is-dropped = Draf “{ $theme }” sudah dihapus.
