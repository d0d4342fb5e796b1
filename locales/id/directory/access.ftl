rests = Program lain (kabar nomor { $hook }) sudah lima kali tidak menjawab, jadi kami beri jeda. Ibu/Bapak tidak perlu berbuat apa-apa: kami coba lagi sendiri. Pengelola program bisa melihatnya dengan npm run hooks -- list.
gone = Program lain (kabar nomor { $hook }) tidak mau dikabari lagi (410), jadi dihentikan. Bila masih perlu, pengelola program menambahkannya lagi dengan npm run hooks.
well = Program lain (kabar nomor { $hook }) sudah menjawab lagi. Yang menunggu sudah kami kabarkan, kecuali yang lebih lama dari tiga hari.
