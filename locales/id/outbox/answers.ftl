# Cara menjawab pilihan di tempat yang tidak punya tombol (WhatsApp).
by-number = { "" }
by-code = Balas dengan kode di depannya.
by-word = Atau balas: { $labels }
