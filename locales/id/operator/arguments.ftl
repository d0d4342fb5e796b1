# Yang ditulis di belakang npm run … --
option-unknown = Pilihan “{ $said }” tidak dikenal. Yang ada: { $known }
option-meant = Pilihan “{ $said }” tidak dikenal. Maksudnya { $meant }?
word-unknown = “{ $said }” bukan perintah di sini. Yang ada: { $known }
word-meant = “{ $said }” bukan perintah di sini. Maksudnya { $meant }?
value = Isi { $option } belum ditulis.
no-value = { $option } ditulis sendiri saja, tanpa isi.
too-much = “{ $said }” terlalu banyak. Nama yang memuat spasi ditulis di antara tanda petik, misalnya "Melati 1".
