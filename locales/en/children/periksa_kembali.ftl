title = Back to the kader
about = A weighing that its kader should look at again.

weighing = Which weighing?
    .label = Weighing
remark = { $about_line }

    What should be looked at? Type it in short, e.g. *weigh again*. Without a remark: *lewati* (skip).
    .label = Remark
