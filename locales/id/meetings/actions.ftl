# RTL: rencana tindak lanjut, dari dicatat sampai selesai.
rtl-yes = ✅ Bersedia
rtl-resume = Jalan lagi
rtl-other = Usulkan orang lain
rtl-done = ✅ Selesai
rtl-proof = Kirim foto/dokumen
rtl-stuck = Terkendala
rtl-time = Perlu waktu
rtl-reopen = Ternyata belum selesai
rtl-agree = Setuju
rtl-refuse = Tidak
rtl-edit = Ubah
rtl-files = Lihat bukti ({ $n })
rtl-add = Tambah RTL
rtl-list = Semua RTL rapat ini
rtl-pdf = Cetak (PDF)
rtl-overview = Rekap RTL
rtl-xlsx = Excel
rtl-year = Arsip { $year }
rtl-mine = RTL saya ({ $n })
rtl-off = Tanpa RTL lama
show = Lihat { $code }
write-now = Tulis sekarang
about = RTL { $code }: { $activity } (tenggat { $deadline }).
codes-offered = Tanpa tombol? Ketik *SEDIA { $code }* atau *LAIN { $code }*.
codes-running = Tanpa tombol? Ketik *SELESAI { $code }*, *KENDALA { $code }* atau *PERLU { $code }*.
codes-stuck = Tanpa tombol? Ketik *SELESAI { $code }*, *SEDIA { $code }* (jalan lagi) atau *PERLU { $code }*.
codes-decide = Tanpa tombol? Ketik *SETUJU { $code }* atau *TOLAK { $code }*.

written = ✅ *RTL { $code }* dicatat: { $activity }
    Tenggat: { $deadline }
heard-asked = { $owner } kami tanya sekarang. Kalau belum menjawab, kami ingatkan.
heard-self = Penanggung jawabnya Ibu/Bapak sendiri.
heard-unreached = ✉ { $owner } belum terhubung dengan kami. Mohon disampaikan langsung.
heard-outside = ✉ { $owner } di luar daftar, jadi tidak bisa kami kirimi pesan. Mohon disampaikan langsung; kalau sudah selesai, catat lewat *Ubah*.
heard-vacant = Belum ada penanggung jawab.
outside = “{ $name }” – di luar daftar

offer = 📌 Rapat “{ $theme }”, { $day }, menitipkan satu tindak lanjut (RTL) kepada Ibu/Bapak:
    { "*" }{ $activity }*
    Tenggat: *{ $deadline }*{ $late ->
        [ya] { " " }(sudah lewat { $days } hari)
       *[tidak] { "" }
      }
offer-asks = { $why ->
    [diusulkan] Ibu/Bapak diusulkan untuk ini, dan { $by } sudah menyetujui.
    [diteruskan] Ini tugas pejabat sebelumnya{ $office ->
        [ya] { " " }({ $post })
       *[tidak] { "" }
      }, yang kini kami teruskan kepada Ibu/Bapak.
    [diganti] { $by } memilih Ibu/Bapak sebagai penanggung jawabnya.
   *[dibuat] Rapat memilih Ibu/Bapak sebagai penanggung jawabnya{ $office ->
        [ya] { "," } selaku { $post }.
       *[tidak] .
      }
  } Bersedia?
detail-kind = Tugas Pokjanal: { $kind ->
    [data] menyiapkan data
    [masalah] menyampaikan masalah
    [analisis] analisis dan pilihan
    [rencana] rencana dan dana
    [pembinaan] pembinaan, pemantauan
    [partisipasi] menggerakkan warga
    [lain] kegiatan lain
   *[lapor] melaporkan
  }
detail-problem = Masalah: { $problem }
detail-target = Sasaran: { $target }
detail-goal = Tujuan: { $goal }
detail-place = Tempat: { $place }
detail-fund = Sumber dana: { $fund }
detail-indicator = Indikator: { $indicator }

accepted = ✅ Terima kasih, tercatat *bersedia*: RTL { $code } – { $activity }. Tenggat { $deadline }. Kami ingatkan menjelang tenggat.
is-going = RTL { $code } sudah tercatat berjalan: { $activity }. Tenggat { $deadline }.
resumed = Baik, RTL { $code } berjalan lagi. Tenggat { $deadline }.
done = ✅ RTL { $code } tercatat *selesai*: { $activity }. Terima kasih 🙏
done-for = ✅ RTL { $code } tercatat *selesai*: { $activity }.
proof-kept = Terima kasih, bukti RTL { $code } sudah disimpan.
no-proof = Baik. RTL { $code } tetap tercatat selesai.
stuck-told = Tercatat *terkendala*: RTL { $code }. Ketua dan sekretariat sudah kami beri tahu.
stuck-kept = Tercatat *terkendala*: RTL { $code }. Belum ada ketua atau sekretariat yang terhubung; mohon disampaikan langsung juga.
reopened = RTL { $code } dibuka lagi: { $activity }. Tenggat { $deadline }.
is-open = RTL { $code } memang belum selesai.
told-stuck = ⚠️ { $name }: RTL { $code } *terkendala* – { $activity } (tenggat { $deadline }).
    Kendalanya: { $reason }

asked-time = 🕒 { $name } meminta waktu sampai *{ $wished }* untuk RTL { $code }: { $activity }.
    Tenggat sekarang: { $deadline }. Alasan: { $reason }. Setuju?
asked-time-sent = Permintaan waktu untuk RTL { $code } kami teruskan ke ketua dan sekretariat. Sampai dijawab, tenggatnya tetap { $deadline }.
asked-owner = 👤 { $name } mengusulkan *{ $other }* untuk RTL { $code }: { $activity } (tenggat { $deadline }).
    Alasan: { $reason }. Setuju?
asked-owner-sent = Usul Ibu/Bapak ({ $other }) untuk RTL { $code } kami teruskan ke ketua dan sekretariat. Jawabannya kami kirim ke sini.
nobody-decides = Tercatat untuk RTL { $code }, tetapi belum ada ketua atau sekretariat yang terhubung. Mohon disampaikan langsung.
moved = Tenggat RTL { $code } sekarang *{ $deadline }*: { $activity }.
given = RTL { $code } sekarang tugas { $owner }. Terima kasih.
given-asked = RTL { $code } sekarang tugas { $owner }. Kami tanyakan kesediaannya.
given-self = RTL { $code } sekarang tugas Ibu/Bapak sendiri.
given-unreached = RTL { $code } sekarang tugas { $owner }, yang belum terhubung dengan kami. Mohon disampaikan langsung.
given-outside = RTL { $code } sekarang tugas { $owner } (di luar daftar). Mohon disampaikan langsung.
given-vacant = RTL { $code } belum ada penanggung jawabnya.
stays = Tidak disetujui. RTL { $code } tetap tugas { $owner }, tenggat { $deadline }. Beliau kami kabari.
corrected = Sudah diubah: RTL { $code } – { $activity }.
called-off = RTL { $code } dibatalkan: { $activity }.
told-moved = Tenggat RTL { $code } sekarang *{ $deadline }*: { $activity }.
told-stays-then = Permintaan waktu untuk RTL { $code } belum disetujui. Tenggatnya tetap *{ $deadline }*: { $activity }.
told-stays-yours = Usul orang lain untuk RTL { $code } belum disetujui. Tugas ini tetap pada Ibu/Bapak: { $activity }, tenggat { $deadline }.
told-given = RTL { $code } ({ $activity }) sekarang tugas { $owner }. Terima kasih atas perhatian Ibu/Bapak.
told-called-off = RTL { $code } dibatalkan, jadi tidak perlu dikerjakan lagi: { $activity }. Alasan: { $reason }
told-passed = Tugas Ibu/Bapak di jabatan itu sudah berakhir, jadi { $count ->
    [1] RTL ini
   *[other] { $count } RTL ini
  } kami teruskan, dan Ibu/Bapak tidak perlu mengerjakannya lagi. Terima kasih 🙏
vacant = 👤 { $count ->
    [1] Satu RTL *tidak ada penanggung jawabnya lagi*
   *[other] { $count } RTL *tidak ada penanggung jawabnya lagi*
  }, dan penggantinya tidak jelas. Buka RTL-nya, tekan *Ubah*, lalu pilih penanggung jawab.

reminder = ⏰ *RTL { $code }*: { $activity }
    Tenggat { $deadline } – { $late ->
        [ya] *lewat { $days } hari*
        [hari] *hari ini*
       *[tidak] { $days ->
            [1] *besok*
           *[other] { $days } hari lagi
          }
      }.
reminder-asks = { $state ->
    [offered] Kami belum menerima jawaban Ibu/Bapak. Bersedia?
    [menunggu] Permintaan Ibu/Bapak masih menunggu jawaban ketua atau sekretariat.
    [stuck] Tercatat masih terkendala. Sudah teratasi?
   *[berjalan] { $late ->
        [ya] Sudah selesai? Kalau belum, beri tahu kendalanya atau minta waktu.
       *[other] Sudah sampai mana?
      }
  }

weekly = 📋 *RTL { $name } minggu ini*: { $count } dari { $open } yang belum selesai perlu perhatian.
weekly-line = • *{ $code }* { $activity } – { $owner }{ $agencied ->
        [ya] { " " }({ $agency })
       *[tidak] { "" }
      }: { $need ->
        [kosong] belum ada penanggung jawab
        [menunggu] menunggu keputusan Ibu/Bapak
        [terkendala] terkendala{ $late ->
            [ya] , lewat { $days } hari
           *[other] { "" }
          }
        [diam] belum menjawab
       *[terlambat] lewat { $days } hari{ $state ->
            [offered] , belum menjawab
           *[other] { "" }
          }
      }
more = … dan { $count } RTL lagi.

mine = *RTL Ibu/Bapak yang belum selesai: { $count }*{ $late ->
        [0] { "" }
       *[other] { " " }({ $late } lewat tenggat)
      }
none-mine = Tidak ada RTL Ibu/Bapak yang belum selesai.
of = *RTL rapat { $id }: { $theme }* ({ $count })
none-of = Rapat { $id } “{ $theme }” belum punya RTL.
line = *{ $code }* { $activity } – { $owner }
    { $deadline } · { $state ->
        [kosong] belum ada penanggung jawab
        [offered] belum menjawab
        [running] berjalan
        [stuck] terkendala
        [done] ✅ selesai
       *[cancelled] dibatalkan
      }{ $late ->
        [ya] , *lewat { $days } hari*
       *[other] { "" }
      }
card = *RTL { $code }* – { $activity }
    Rapat: { $theme } ({ $day })
    Penanggung jawab: { $owner }{ $agencied ->
        [ya] { "" }, { $agency }
       *[tidak] { "" }
      }
    Tenggat: { $deadline }{ $late ->
        [ya] { " " }(*lewat { $days } hari*)
       *[other] { "" }
      }
    Status: { $state ->
        [kosong] belum ada penanggung jawab
        [offered] belum menjawab
        [running] berjalan
        [stuck] terkendala
        [done] ✅ selesai
       *[cancelled] dibatalkan
      }
event = { $day } · { $kind ->
        [dibuat] dicatat oleh { $name }
        [diubah] diubah oleh { $name }
        [diganti] penanggung jawab diganti oleh { $name }
        [diusulkan] diserahkan kepada yang diusulkan, disetujui { $name }
        [diteruskan] diteruskan kepada pengganti di jabatannya
        [kosong] penanggung jawab tidak bertugas lagi
        [bersedia] { $name }: bersedia
        [jalan] { $name }: jalan lagi
        [usul] { $name } mengusulkan orang lain
        [minta] { $name } meminta waktu
        [setuju] disetujui oleh { $name }
        [tolak] tidak disetujui oleh { $name }
        [terkendala] { $name }: terkendala
        [selesai] { $name }: selesai
        [bukti] { $name }: bukti
        [dibuka] dibuka lagi oleh { $name }
       *[dibatalkan] dibatalkan oleh { $name }
      }{ $told ->
        [ya] { " " }– { $body }
       *[tidak] { "" }
      }
file = Bukti RTL { $code } dari { $name }.
here-pdf = Daftar RTL untuk dicetak.
here-sheet = RTL { $title } dalam Excel.
change = { $what ->
    [pj] Penanggung jawab
    [tenggat] Tenggat
    [kegiatan] Kegiatan
    [masalah] Masalah
    [sasaran] Sasaran
    [tujuan] Tujuan
    [tempat] Tempat
    [instansi] Instansi
    [dana] Sumber dana
    [indikator] Indikator
    [jenis] Tugas Pokjanal
    [selesai] Catat selesai
    [buka] Buka lagi
   *[batal] Batalkan RTL
  }

overview = *RTL { $title }* per { $date }
    { $all } RTL: { $selesai } selesai (tahun { $year }), { $berjalan } berjalan, { $late } terlambat{ $late ->
        [0] .
       *[other] { "" } (≤7 hari: { $telat1 }, 8–30 hari: { $telat2 }, >30 hari: { $telat3 }).
      }
all-done = Semua RTL selesai ✅
agency = • *{ $agency }*: { $all } – { $selesai } selesai, { $berjalan } berjalan, { $late } terlambat
more-agencies = … dan { $count } instansi lagi, lengkapnya di Excel.
late-head = *Yang paling lama terlambat:*
late-line = • { $code } { $activity } – { $owner }, lewat { $days } hari
all-areas = { $n } wilayah
chart = RTL { $title }, { $date }
state = { $state ->
    [selesai] selesai
    [berjalan] berjalan
    [telat1] terlambat ≤7 hari
    [telat2] terlambat 8–30 hari
   *[telat3] terlambat >30 hari
  }
ages = RTL { $body } menurut umur
ages-as-of = Keadaan { $day }. Jingga = terlambat
ages-all = Seluruhnya { $n } RTL
none-below = Belum ada RTL di { $title }.
year = *Arsip { $year }*, { $body }: { $count } rapat, RTL selesai { $done } dari { $items } ({ $share }).
year-none = Tidak ada rapat { $body } di tahun { $year }.
no-year = Tahun itu tidak dikenal.

opening = Tindak lanjut rakor { $meetings ->
        [1] { $date }
       *[other] sebelumnya (terakhir { $date })
      }: { $count } RTL belum selesai
opens-with = Acara pertama: { $line }. Tidak perlu? Tekan *Tanpa RTL lama*.

none = RTL itu tidak ada, atau bukan untuk Ibu/Bapak. Ketik *rtl* untuk melihat RTL Ibu/Bapak.
which = RTL nomor { $number } yang mana?
which-instead = Tidak ada RTL { $number } untuk Ibu/Bapak. Yang ini maksudnya?
not-owner = RTL { $code } bukan tugas Ibu/Bapak, jadi hanya penanggung jawabnya yang menjawab.
not-yours = Itu diputuskan ketua atau sekretariat. RTL { $code } bisa dilihat dengan mengetik *rtl { $code }*.
not-yours-all = Rekap ini untuk ketua dan sekretariat. Ketik *rtl saya* untuk RTL Ibu/Bapak.
changed = RTL { $code } sudah berubah sejak pesan itu. Ketik *rtl { $code }* untuk melihat yang sekarang.
decided = Untuk RTL { $code } tidak ada lagi yang perlu diputuskan. Ketik *rtl { $code }* untuk melihatnya.
is-done = RTL { $code } sudah tercatat selesai.
is-cancelled = RTL { $code } sudah dibatalkan, jadi tidak perlu dikerjakan lagi.
no-owner = Orang itu tidak bisa dipilih. Ketik nama lain.
same-owner = { $code } memang tugas beliau. Pilih orang lain.
same-day = Itu tenggat RTL { $code } yang sekarang. Tulis tanggal lain.
answers-himself = { $owner } bisa menjawab sendiri untuk RTL { $code }. Kami yang mengingatkan.
twice = Kegiatan itu sudah dicatat sebagai RTL { $code }. Ketik *ubah* kalau maksudnya kegiatan lain, atau *batal*.
too-many = Rapat “{ $theme }” sudah punya 60 RTL. Gabungkan beberapa dulu.
nothing = Kegiatannya tidak boleh kosong.
no-files = RTL { $code } belum ada buktinya.
