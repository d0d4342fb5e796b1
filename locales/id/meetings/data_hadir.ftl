title = Isi L/P dan NIP
about = L/P dan NIP untuk kolom daftar hadir. Boleh tidak diisi.
start = data hadir | nip | nip saya

sex = Untuk kolom daftar hadir: *L* atau *P*? Boleh *lewati*.
    .label = L/P
    .opt-l = L (laki-laki)
    .opt-p = P (perempuan)
nip = Berapa NIP-nya? Bukan ASN, atau tidak mau? Ketik *lewati*.
    .label = NIP
    .constraint = NIP hanya angka, misalnya 19800101 200501 1 002. Atau ketik *lewati*.
kept = { $empty ->
    [ya] Baik, kolomnya kami kosongkan dan tidak kami tanyakan lagi.
   *[tidak] Terima kasih. Tersimpan terkunci, dipakai di setiap daftar hadir, dan terhapus dengan *hapus*.
  } Mau mengubah? Ketik *data hadir*.
