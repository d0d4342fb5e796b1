others = 🔒 Nama orang atau NIK di tulisan ini kami tutup (•••). Hanya bidan dan puskesmas setempat yang melihatnya. Lain kali tidak perlu ditulis, ya.
all = 🔒 Nama orang atau NIK di tulisan ini kami tutup (•••) untuk semua yang membaca. Lain kali tidak perlu ditulis, ya.
