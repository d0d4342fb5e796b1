rests = Program lain (hook { $hook }) sudah lima kali tidak menjawab, jadi kami beri jeda. Kami coba lagi sendiri. Lihat: npm run hooks -- list.
gone = Program lain (hook { $hook }) tidak mau dikabari lagi (410), jadi dihentikan. Tambahkan lagi dengan npm run hooks bila perlu.
