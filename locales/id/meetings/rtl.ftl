title = RTL
about = Tindak lanjut rapat: tugas Ibu/Bapak, dan rekap untuk ketua dan sekretariat.
start = rtl | tindak lanjut | rencana tindak lanjut | tugas saya

which = Nomor RTL-nya?
