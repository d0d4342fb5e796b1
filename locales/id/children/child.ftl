apart = { $name }, { $born }{ $mother ->
    [none] {""}
   *[other] , ibu { $mother }
  }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  }{ $left ->
    [moved] {" "}– sudah pindah
    [died] {" "}– sudah meninggal
   *[none] {""}
  }
age = { $years ->
    [0] { $months ->
        [0] { $days } hari
       *[other] { $months } bulan
      }
   *[other] { $years } tahun{ $months ->
        [0] {""}
       *[other] {" "}{ $months } bulan
      }
  }
head = *{ $name }* ({ $sex ->
        [L] laki-laki
       *[P] perempuan
      }), { $place }
    Lahir { $born }, { $age }{ $left ->
        [moved] {""}. *Pindah { $day }*
        [died] {""}. *Meninggal { $day }*
        [visitor] {""}. Tamu
       *[none] {""}
      }
family = Ibu: { $mother ->
    [none] belum ada
   *[other] { $mother }
  }{ $father ->
    [none] {""}
   *[other] {" "}· Ayah: { $father }
  }
lives = RT: { $rt ->
    [none] belum ada
   *[other] { $rt }
  }{ $address ->
    [none] {""}
   *[other] {" "}· { $address }
  } · HP: { $phone ->
    [none] belum ada
   *[other] { $phone }
  }
birth = BB lahir: { $weight ->
    [none] belum ada
   *[other] { $weight }
  } · PB lahir: { $length ->
    [none] belum ada
   *[other] { $length }
  }
papers = NIK: { $nik ->
    [none] belum ada
   *[other] …{ $nik }
  } · KMS/Buku KIA: { $card ->
    [ya] ada
    [tidak] belum punya
   *[none] belum dicatat
  }
agreed = Persetujuan ibu: { $consent ->
    [ya] setuju
    [tidak] belum setuju
   *[none] belum ditanya
  }
event = 🗓️ { $day }: { $kind ->
    [born] lahir
    [moved-in] pindah masuk
    [moved-out] pindah
    [died] meninggal
    [back] kembali lagi
    [visited] datang sebagai tamu
   *[added] masuk daftar
  }{ $detail ->
    [none] {""}
   *[other] {" "}{ $kind ->
        [moved-in] dari { $detail }
        [moved-out] ke { $detail }
       *[other] ({ $detail })
      }
  }{ $by ->
    [none] {""}
   *[other] , dicatat { $by }
  }
five = 🗓️ { $day }: genap lima tahun
weighing = ⚖️ { $day }: { $weight ->
    [none] { $why ->
        [none] belum ditimbang
       *[other] tidak ditimbang ({ $why })
      }
   *[other] { $weight }
  }{ $length ->
    [none] {""}
   *[other] , { $length }
  }{ $gain ->
    [none] {""}
   *[other] {" "}· { $gain }
  }
doubt = ⚠️ { $why ->
    [future] Tanggal lahir *{ $written }* belum tiba.
    [too-old] Lahir *{ $written }* berarti sudah lima tahun atau lebih. Daftar ini untuk anak di bawah lima tahun.
    [no-such-date] Tanggal *{ $written }* tidak ada di kalender.
    [no-year] Tanggal lahir *{ $written }* belum ada tahunnya.
    [two-dates] Tanggal *{ $written }* tidak dicatat, karena ada tanggal lain di depannya.
    [two-sexes] Tertulis L dan P.
    [birth-weight] Berat lahir *{ $written }* tidak dicatat: biasanya 1 sampai 5 kg.
    [birth-length] Panjang lahir *{ $written }* tidak dicatat: biasanya 35 sampai 55 cm.
    [nik] NIK *{ $written }* tidak dicatat: harus 16 angka.
    [nik-born] NIK *{ $written }* tidak dicatat: tanggal lahir di dalamnya berbeda.
    [nik-sex] NIK *{ $written }* tidak dicatat: jenis kelamin di dalamnya berbeda.
    [phone] Nomor HP *{ $written }* tidak dicatat: sepertinya kurang atau lebih angkanya.
   *[other] *{ $written }* tidak kami mengerti.
  }
ask-consent = Tanyakan ibunya: setuju data anak ini dicatat, dan dilihat kader, bidan, dan puskesmas?
ask-consent-all = Tanyakan ibu mereka: setuju data anaknya dicatat, dan dilihat kader, bidan, dan puskesmas? Kalau hanya sebagian yang setuju, catat satu per satu lewat *anak*.
consent-yes = ✅ Dicatat: ibu *{ $name }* setuju.
consent-no = Dicatat: ibu *{ $name }* belum setuju. Anak ini tetap dihitung, dan namanya tidak diteruskan selain kepada bidan dan puskesmas.
consent-all-yes = ✅ Dicatat: ibu dari { $n } anak itu setuju.
consent-all-no = Dicatat: ibu dari { $n } anak itu belum setuju. Mereka tetap dihitung, dan namanya tidak diteruskan selain kepada bidan dan puskesmas.
consent-just-added = Belum ada anak yang baru Ibu/Bapak daftarkan tadi, jadi tidak ada yang dicatat. Tulis dengan namanya, misalnya *ibu Aisyah setuju*. Yang belum ditanya: *sasaran setuju*.
consent-whose = { $yes ->
    [ya] Ibu anak yang mana yang setuju?
   *[tidak] Ibu anak yang mana yang belum setuju?
  }
known = *{ $name }* sudah ada di daftar, tidak dicatat dua kali.
undone = ↩️ Dibatalkan: *{ $name }*.

tap-kms = Gambar KMS
tap-trend = Dua tahun
tap-card_pdf = Kartu (PDF)
tap-follow_code = Kode untuk ibu
tap-change_child = Ubah data
tap-leave_child = Pindah / meninggal
tap-return_child = Kembali lagi
tap-erase_child = Hapus anak
tap-consent = Ibu setuju
tap-consent-all = Semua ibu setuju
tap-no_consent = Belum setuju
tap-undo = Batalkan
tap-show = Lihat
