title = Anak pindah / meninggal
about = Mencatat anak yang pindah atau meninggal.
example = Aisyah pindah ke Samarinda 3 Nov
start = anak pindah | catat pindah | anak pindah keluar | catat meninggal | catat kematian anak

search = Anak siapa? Ketik namanya.
    .label = Nama
child = Anak yang mana?
    .label = Anak
how = *{ $is_name }*: pindah atau meninggal?
    .label = Yang terjadi
    .opt-pindah = Pindah
    .opt-meninggal = Meninggal
to = *{ $is_name }* pindah ke mana? Tidak tahu? Ketik *lewati*.
    .label = Pindah ke
day = *{ $is_name }*: { $how }. Sejak tanggal berapa? Misalnya 3/11/2026, atau *hari ini*. Tidak jadi? Ketik *batal*.
    .label = Tanggal
    .constraint = Tanggal itu belum tiba.
sure = { $seen_last ->
    [none] Dicatat: *{ $is_name }* meninggal { $day }. Benar?
   *[other] ⚠️ *{ $is_name }* masih datang menimbang { $seen_last }, sesudah { $day }. Tanggalnya benar? Timbangan sesudah itu tetap tersimpan.
  }
    .label = Benar
    .opt-catat = Ya, catat
    .opt-tidak = Tidak jadi
not-noted = Baik, tidak dicatat.

moved = ✅ Dicatat: *{ $name }* pindah { $to ->
    [none] {""}
   *[other] ke { $to }{" "}
  }sejak { $day }. Sejak hari itu tidak dihitung lagi di sasaran.
died = Dicatat: *{ $name }* meninggal { $day }. Kami turut berduka cita 🙏 Sejak hari itu tidak dihitung lagi di sasaran.
back = ✅ Dicatat: *{ $name }* kembali di daftar sejak { $day }.
here = *{ $name }* memang ada di daftar.
seen-since = *{ $name }* masih ditimbang { $last }, jadi tanggalnya tidak kami ubah. Tanggal berapa yang benar?
left-already = *{ $name }* sudah tercatat { $how ->
    [died] meninggal
   *[moved] pindah
  } sejak { $day }.
