title = Ikuti kabar anak
about = Tanggal lahir anak, supaya kabarnya tidak sampai ke orang lain.

ticket = Ketik *ikuti* lalu kode dari KMS.
    .label = Kode
born = Supaya kabarnya tidak sampai ke orang lain: kapan tanggal lahir anaknya? Misalnya *3/2/2025*.
    .label = Tanggal lahir
