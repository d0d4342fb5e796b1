title = Erase my data
about = Erase your data from Kabar Posyandu.
start = erase | erase me

sure = Your name, number and chats will be erased and you leave Kabar Posyandu. Reports stay, without your name. This cannot be undone. Erase now?
    .label = Erase
    .opt-hapus = Yes, erase
    .opt-tidak = No
kept = All right, nothing was erased.
done = Your data has been erased. Thank you for your work 🙏
