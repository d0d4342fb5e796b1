title = WhatsApp
starting = Program sedang dinyalakan… halaman ini memperbarui diri.
off = WhatsApp tidak dinyalakan di proses ini. Isi WHATSAPP=on lalu jalankan ulang.
qr = Di HP bot: WhatsApp > Perangkat tertaut > Tautkan perangkat, lalu pindai gambar ini.
code = Di HP bot: WhatsApp > Perangkat tertaut > Tautkan perangkat > Tautkan dengan nomor telepon, lalu ketik:
status = { $status ->
    [linked] Nomor tertaut dan siap.
    [unlinked] Tautan diputus dari HP. Tekan tombol di bawah untuk menautkan lagi.
    [banned] Nomor diblokir WhatsApp. Baca docs/whatsapp.md sebelum mencoba lagi.
    [replaced] Tautan yang sama dipakai program lain. Hentikan yang satu, lalu tekan tombol di bawah.
    [outdated] Versi program ditolak WhatsApp. Perbarui program, lalu tekan tombol di bawah.
    [failing] Sudah berkali-kali dicoba, tetapi tautannya tidak jadi juga. Di HP bot: periksa jam HP (atur otomatis), perbarui WhatsApp, lalu hapus bot dari Perangkat tertaut. Setelah itu tekan tombol di bawah dan tautkan lagi.
    [restricted] Nomor dibatasi WhatsApp: boleh menjawab, tidak boleh memulai percakapan. Sampai kapan, WhatsApp tidak memberi tahu; bot menanyakannya tiap jam dan mulai lagi sendiri. Tombol di bawah hanya bila Ibu/Bapak yakin pembatasannya sudah berakhir.
   *[linking] Menyambungkan… halaman ini memperbarui diri.
}
restricted-until = Nomor dibatasi WhatsApp sampai { $day } pukul { $time }: boleh menjawab, tidak boleh memulai percakapan. Setelah itu bot mulai lagi sendiri. Tombol di bawah hanya bila Ibu/Bapak yakin pembatasannya sudah berakhir.
resume = Lanjutkan
