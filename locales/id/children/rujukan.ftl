title = Rujukan
about = Anak yang dirujuk ke bidan: siapa, kenapa, dan hasilnya.
start = rujukan | daftar rujukan | anak dirujuk

asked = diminta kader

# Untuk kader, di bawah baris anaknya.
sent = { $urgent ->
    [yes] 🚨 *Rujukan { $number }, segera*, kami kirim ke { $names }: { $reasons }. Jangan menunggu: telepon juga, atau antar anaknya.
   *[no] 📋 Rujukan { $number } kami kirim ke { $names }: { $reasons }.
  }
sent-nobody = { $urgent ->
    [yes] 🚨 *Perlu dirujuk segera*: { $reasons }. Bidan dan puskesmas belum bisa dihubungi lewat bot. Telepon sekarang, atau antar anaknya.
   *[no] 📋 Perlu dirujuk: { $reasons }. Bidan dan puskesmas belum bisa dihubungi lewat bot, jadi sampaikan langsung, ya.
  }
sent-own = 📋 Rujukan { $number } tercatat untuk Ibu/Bapak sendiri: { $reasons }.
before = Rujukannya yang { $day } belum ada hasilnya; yang baru ini menggantikan.
taken-back = Rujukan { $number } kami batalkan, karena angkanya sudah diperbaiki.
waits-for-yes = Rujukan { $number } menunggu dulu, sampai bidan memastikan angkanya.
in-practice = Di luar latihan, anak ini dirujuk ke bidan.
call = Telepon:
number-of = • { $phone } ({ $name }, { $role ->
    [bidan] bidan
   *[other] puskesmas
  })

# Untuk bidan dan puskesmas.
head = { $urgent ->
    [yes] 🚨 *RUJUKAN { $number }, SEGERA*
   *[no] 📋 *RUJUKAN { $number }*
  } – { $place }
about-child = *{ $name }*, { $sex ->
    [L] laki-laki
   *[P] perempuan
  }, { $months } bulan (lahir { $born }){ $mother ->
    [none] {""}
   *[other] {", "}ibu { $mother }
  }{ $rt ->
    [none] {""}
   *[other] {", "}RT { $rt }
  }
child = { $name } ({ $months } bulan{ $mother ->
    [none] {""}
   *[other] {", "}ibu { $mother }
  })
oedema = bengkak (edema)
gained = { $grams ->
    [none] tetap
   *[other] { $grams } g
  }
because = Alasan: { $reasons }{ $twice ->
    [yes] , dua kali berturut-turut
   *[no] {""}
  }
teller = Dari: { $name }, kader
early = Rujukan ini belum sampai ke bidannya, jadi kami teruskan kepada Ibu/Bapak.
late = Bidan belum menjawab rujukan ini, jadi kami teruskan kepada Ibu/Bapak.
take-next = Tekan *Saya terima*, atau ketik *TERIMA RUJUKAN { $number }*.
tap-take = Saya terima
outcome = { $outcome ->
    [seen] Sudah diperiksa
    [passed] Dirujuk ke puskesmas/RS
    [absent] Tidak datang
    [well] Sudah membaik
   *[other] Belum ada hasil
  }

# Kabar sesudahnya.
news-passed = ⚠️ Bidan belum menjawab rujukan { $number }, { $child }. Puskesmas kami kabari sekarang.
news-unanswered = ⚠️ Belum ada yang menjawab rujukan { $number }, { $child }. Telepon sekarang, atau antar anaknya ke puskesmas.
news-taken = ✅ Rujukan { $number }, { $child }: *{ $name } sudah menerima*. Mohon pastikan ibunya datang.
untaken = { $what ->
    [again] 📋 *{ $count } rujukan dari { $place } belum Ibu/Bapak terima:*
    [handed] 📋 Sekarang { $place } tanggung jawab Ibu/Bapak. *{ $count } rujukan di sana belum diterima siapa pun:*
    [late] 📋 *{ $count } rujukan dari { $place }* belum dijawab bidannya, jadi kami teruskan kepada Ibu/Bapak:
   *[passed] Bidan belum menjawab *{ $count } rujukan dari { $place }*. Puskesmas kami kabari.
  }
tap-take-all = { $count ->
    [1] Saya terima
   *[other] Terima semua ({ $count })
  }
tap-list = Lihat satu-satu
taken-all = ✅ { $count } rujukan Ibu/Bapak terima. Kadernya kami kabari. Kalau sudah ada hasilnya, ketik *rujukan*.
weekly = 📋 *{ $count } rujukan masih menunggu hasil*
weekly-next = Ketik misalnya *HASIL AISYAH: sudah diperiksa, …*, atau buka satu-satu.
none-untaken = Semua rujukan di sana sudah diterima.
taken-together = ✅ *{ $name } sudah menerima { $count } rujukan.* Mohon pastikan ibunya datang:
news-result = { $outcome ->
    [seen] ✅ *Hasil rujukan { $number }*, { $child }: sudah diperiksa { $name }.
    [passed] ➡️ *Hasil rujukan { $number }*, { $child }: dirujuk { $name } ke puskesmas/RS.
    [absent] ⚠️ *Rujukan { $number }*, { $child }: belum datang, kata { $name }.
   *[well] ✅ *Hasil rujukan { $number }*, { $child }: sudah membaik, kata { $name }.
  }
news-taken-by = Rujukan { $number }, { $child }, sudah diterima { $name }.
news-sent-on = ➡️ Bidan merujuk anak ini ke Ibu/Bapak di puskesmas. Kalau sudah ada hasilnya, pilih di bawah.
news-words = “{ $words }”
next-visit = { $outcome ->
    [seen] Berikutnya: ikuti pesan bidan di rumah, dan timbang lagi pada hari buka berikutnya.
    [passed] Berikutnya: kunjungi keluarganya minggu ini, pastikan anaknya dibawa ke sana.
    [absent] Berikutnya: temui ibunya minggu ini, tanyakan kesulitannya, antar bila perlu.
   *[well] Berikutnya: timbang seperti biasa pada hari buka berikutnya.
  }{ $phone ->
    [none] {""}
   *[other] {" "}HP ibunya: { $phone }
  }
news-changed = Angka rujukan { $number }, { $child }, sudah diperbaiki kader:
news-ended = Rujukan { $number }, { $child }, dibatalkan: { $why ->
    [mended] angkanya sudah diperbaiki, anaknya tidak perlu dirujuk.
    [doubted] angka timbangnya ternyata meragukan. Pastikan dulu lewat *periksa anak*; kalau betul, rujukannya kami kirim lagi.
    [moved] anaknya sudah pindah.
    [died] anaknya meninggal.
   *[left] anaknya tidak ada lagi di daftar posyandu.
  }
take-done = ✅ Rujukan { $number }, { $child }: sudah Ibu/Bapak terima. Kadernya kami kabari.
take-before = Rujukan { $number }, { $child }, sudah diterima { $name } ({ $day }).
result-next = Kalau sudah ada hasilnya, pilih di bawah, atau tulis *HASIL RUJUKAN { $number }: …* dengan kata sendiri.
which = Rujukan yang mana?
not-referred = ⚠ Belum dicatat, karena namanya tidak ada di rujukan yang menunggu: “{ $words }”
which-result = Rujukan { $number }, { $child }: apa hasilnya?
result-done = ✅ Tercatat untuk { $child }: { $outcome ->
    [seen] sudah diperiksa
    [passed] dirujuk ke puskesmas/RS
    [absent] tidak datang
   *[well] sudah membaik
  }. Kadernya kami kabari sebentar lagi.
tap-note = Tulis pesan untuk kader
told = ✅ Tercatat untuk { $child }: { $outcome ->
    [seen] sudah diperiksa
    [passed] dirujuk ke puskesmas/RS
    [absent] tidak datang
   *[well] sudah membaik
  }. Pesannya kami sampaikan ke kadernya.
told-else = Kalau bukan begitu, pilih yang betul:
told-soon = Baik. Kadernya kami kabari.
none = Tidak ada anak yang menunggu di bidan. 👍
list = *{ $count } anak menunggu di bidan*{ $untaken ->
    [0] {""}
   *[other] , { $untaken } belum diterima
  }
line = { $urgent ->
    [yes] 🚨{" "}
   *[no] • {""}
  }{ $number } { $child }{ $place ->
    [none] {""}
   *[other] , { $place }
  }: { $state ->
    [sent] belum diterima
    [taken] diterima, belum ada hasil
    [passed] di puskesmas/RS
    [absent] belum datang
   *[other] belum ada hasil
  }{ $days ->
    [0] , hari ini
   *[other] , { $days } hari
  }
more = dan { $count } lagi
standing = { $state ->
    [sent] Belum diterima bidan.
    [taken] Diterima { $name }, { $day }. Belum ada hasil.
    [seen] Sudah diperiksa { $name }, { $day }.
    [passed] Dirujuk { $name } ke puskesmas/RS, { $day }.
    [absent] Belum datang, kata { $name }, { $day }.
    [well] Sudah membaik, kata { $name }, { $day }.
    [mended] Dibatalkan: angkanya diperbaiki.
    [doubted] Ditahan: angkanya meragukan, menunggu dipastikan lewat *periksa anak*.
    [again] Diganti rujukan yang lebih baru.
    [moved] Dibatalkan: anaknya pindah.
    [died] Dibatalkan: anaknya meninggal.
   *[other] Dibatalkan: anaknya tidak ada lagi di daftar.
  }{ $words ->
    [none] {""}
   *[other] {" "}“{ $words }”
  }
not-open = Rujukan { $number }, { $child }, sudah selesai.
not-yours = Rujukan itu tidak ada, atau bukan untuk Ibu/Bapak.
