title = Erase my data
about = Erase your data from Kabar Posyandu.
start = erase | erase me

sure = Your name, number and chats will be erased and you leave Kabar Posyandu. Reports, minutes, attendance lists and notices that were sent stay as archives, without your name. This cannot be undone. Erase now?
    .label = Erase
    .opt-hapus = Yes, erase
    .own-hapus = erase my data | yes erase | erase all my data
    .opt-tidak = No
kept = All right, nothing was erased.
done = Your data has been erased. What the law on archives wants is kept, without your name: reports, minutes, attendance lists and notices. Thank you for your work 🙏
