title = Jawaban undangan
about = Jawab undangan dengan kata sendiri.

words = Apa jawaban Ibu/Bapak? Misalnya: hadir, tidak hadir, atau diwakilkan.
    .label = Jawaban
meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
# Kata di belakang angka yang bukan nomor rapat: `hadir 2 orang`
counted = orang | org | staf | staff | peserta | kader | jam | menit | hari | kali | pagi | siang | sore
