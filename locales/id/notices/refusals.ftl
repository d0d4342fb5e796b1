may-not = Edaran hanya bisa dikirim oleh camat, lurah/kepala desa, ketua, sekretariat, dan puskesmas.
not-yours = Edaran itu tidak ada, atau bukan milik Ibu/Bapak.
no-longer = Ibu/Bapak tidak lagi bertugas di wilayah edaran itu, jadi edaran itu tidak bisa dibuka atau dikirim lagi. Bila keliru, hubungi sekretariat.
not-in-practice = Ini sungguhan, jadi tidak bisa dalam latihan. Ketik *latihan* untuk selesai berlatih, lalu coba lagi.
not-for-you = Pesan itu tidak ada, atau bukan untuk Ibu/Bapak.
too-many = Sudah { $most } edaran dalam satu jam. Supaya tidak membanjiri orang, tunggu sebentar lalu coba lagi. Draf Ibu/Bapak tersimpan: ketik *kiriman*.
too-many-drafts = Sudah { $most } draf edaran dalam satu jam. Pakai yang sudah ada: ketik *kiriman*.
