no-posyandu = You are not registered at any posyandu yet. Please ask the midwife or the secretariat.
not-yours = This posyandu is not in your area, so its report cannot be opened from here.
taken = This report was sent already, or another kader is going on with it. Type *report* to see the newest.
closed = The report of { $month } is closed. The midwife can open it again with *reopen*.
no-area = You are not registered for any area yet, so there is no overview.
not-your-area = The overview of this area is not for you.
no-such-month = There is no overview of that month. Type *overview* for this month.
not-closed = This month is not closed, so it need not be opened.
