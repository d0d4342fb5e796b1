again = The consent of Kabar Posyandu has changed. Before we go on, please read it and answer. Your message is kept, and we go on with it afterwards.
waits = This message is kept too. Please answer first: do you agree to the new consent?
agreed = Thank you 🙏 Your consent is noted.
agreed-before = We have your consent already. Thank you 🙏
refused =
    All right, you have not agreed. Until you do, your messages are kept but wait, and we send you nothing but what is urgent.
    What you can do now: type *my data* to see what we hold, *erase* to delete it, or ask the secretariat. If you change your mind, press *Yes, I agree*.
see = See my data
erase = Delete my data
yes = i agree | agree | yes i agree
no = i do not agree | i don't agree
full = Many messages are waiting already, so this one is not kept. Please answer about the consent first, then send it again.
