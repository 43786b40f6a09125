using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class PublishingTests
{
    [Fact]
    public void Publication_needs_both_copies_and_shows_only_them()
    {
        var question = A.Question().Published().Build();

        Assert.Equal((QuestionState.Published, Audience.Public), (question.State, question.Audience));
        Assert.Equal("Thửa đất có nằm trong quy hoạch không?", question.Excerpt);
        Assert.NotEqual(question.Body, question.PublicBody);
        Assert.NotNull(question.PublishedAt);
        Assert.Null(question.PublishBy);
    }

    [Fact]
    public void Taking_down_asks_for_a_reason_and_leaves_nothing_public()
    {
        var published = A.Question().Published();
        Assert.Equal([RefusalCode.NoText], published.Refused((q, at) => q.Unpublish(An.Coordinator, at, " ")));

        var question = published.Do((q, at) => q.Unpublish(An.Coordinator, at, "Lộ tên người.")).Build();
        Assert.Equal((QuestionState.Answered, Audience.Trace), (question.State, question.Audience));
        Assert.Null(question.PublishedAt);
        Assert.Equal(Audience.Public, published.Do((q, at) => q.Publish(An.Coordinator, at)).Build().Audience);
    }

    private const string Official = "Hỏi ông Trần Văn Tám, số 0912 345 678.";

    [Fact]
    public void Nothing_is_published_while_personal_data_is_left_in_it()
    {
        var left = A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất ở đâu?", Official, false)));
        Assert.Equal([RefusalCode.PersonalDataLeft], left.Refused((q, at) => q.Publish(An.Coordinator, at)));

        var kept = left.Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất ở đâu?", Official, false) { Kept = ["Trần Văn Tám"], KeptBecause = "Người trực, đã công bố" }));
        Assert.Equal([RefusalCode.PersonalDataLeft], kept.Refused((q, at) => q.Publish(An.Coordinator, at)));
    }

    [Fact]
    public void What_is_kept_expressly_needs_a_reason_that_stays_in_the_history()
    {
        string[] both = ["Trần Văn Tám", "0912 345 678"];
        Assert.Equal([RefusalCode.KeptWithoutReason], A.Question().Approved().Refused((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất ở đâu?", Official, false) { Kept = both })));

        var question = A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất ở đâu?", Official, false) { Kept = both, KeptBecause = "Người trực" }))
            .Do((q, at) => q.Publish(An.Coordinator, at)).Build();
        Assert.Equal(Audience.Public, question.Audience);
        Assert.Equal("Người trực", question.Events.Single(e => e.Verb == Verb.Redact).Words);
    }

    [Fact]
    public void What_was_kept_is_kept_no_longer_when_every_find_is_unticked()
    {
        var kept = A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất ở đâu?", Official, false) { Kept = ["Trần Văn Tám", "0912 345 678"], KeptBecause = "Người trực" }));
        Assert.Equal(2, kept.Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất nào?", null, false))).Build().KeptData.Count);

        Assert.Empty(kept.Do((q, at) => q.Redact(An.Coordinator, at, new("Thửa đất nào?", null, false) { Kept = [] })).Build().KeptData);
        Assert.Equal([RefusalCode.PersonalDataLeft], kept.Refused((q, at) => q.Publish(An.Coordinator, at)));
    }

    [Fact]
    public void A_published_copy_cannot_be_changed_into_one_that_names_somebody() =>
        Assert.Equal([RefusalCode.PersonalDataLeft], A.Question().Published().Refused((q, at) => q.Redact(An.Coordinator, at, new(Official, null, false))));

    [Fact]
    public void A_case_published_in_general_words_stays_in_general_words()
    {
        var published = A.Question().With(r => r with { ConsentsToPublication = false }).Approved().Redacted(generalised: true)
            .Do((q, at) => q.Publish(An.Coordinator, at));

        Assert.Equal([RefusalCode.NoConsent], published.Refused((q, at) => q.Redact(An.Coordinator, at, new("Nguyên văn", null, false))));
        Assert.Equal("Bản khác", published.Do((q, at) => q.Redact(An.Coordinator, at, new("Bản khác", null, true))).Build().PublicBody);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \t", null)]
    [InlineData(null, "\n")]
    public void A_public_copy_is_never_blank(string? body, string? answer) =>
        Assert.Equal([RefusalCode.NoText], A.Question().Approved().Refused((q, at) => q.Redact(An.Coordinator, at, new(body, answer, false))));

    [Fact]
    public void A_copy_left_out_keeps_what_stands()
    {
        var question = A.Question().Approved().Redacted().Do((q, at) => q.Redact(An.Coordinator, at, new(null, "Bản rút gọn.", false))).Build();

        Assert.Equal(("Thửa đất có nằm trong quy hoạch không?", "Bản rút gọn."), (question.PublicBody, question.PublicAnswer));
    }

    [Fact]
    public void A_new_wording_of_the_answer_drops_the_public_copy_of_the_old_one()
    {
        var returned = A.Question().Submitted().Redacted().Do((q, at) => q.Return(An.Approver, at, "Sai số liệu."));
        returned.Do((q, at) => q.Submit(An.Official, at, "Bản đã sửa.")).Do((q, at) => q.Approve(An.Approver, at));

        Assert.Equal([RefusalCode.AnswerUnredacted], returned.WhyNotNow(Verb.Publish, An.Coordinator));
        Assert.NotNull(returned.Build().PublicBody);
    }

    [Fact]
    public void The_same_wording_keeps_its_public_copy() =>
        Assert.Equal(
            QuestionBuilder.Answer,
            A.Question().Submitted().Redacted().Do((q, at) => q.Return(An.Approver, at, "Chờ ký.")).Do((q, at) => q.Submit(An.Official, at, QuestionBuilder.Answer))
                .Build().PublicAnswer);

    [Fact]
    public void An_import_with_an_answer_is_published_with_what_names_a_person_taken_out()
    {
        var question = A.Question().With(r => r with { Body = "Số tôi là 0912 345 678, hỏi về sổ đỏ.", ConsentsToPublication = false, Source = "moh-portal" })
            .Imported("Liên hệ ông An 0259.3822.123.", "so-tn-mt").Build();

        Assert.Equal((QuestionState.Published, Audience.Public, "so-tn-mt"), (question.State, question.Audience, question.Lead!));
        Assert.Equal("Số tôi là [số điện thoại], hỏi về sổ đỏ.", question.PublicBody);
        Assert.Equal("Liên hệ ông An [số điện thoại].", question.PublicAnswer);
        Assert.Equal("moh-portal", Assert.Single(question.Events).Reason);
    }

    [Fact]
    public void An_import_without_an_answer_is_received_like_any_other()
    {
        var question = A.Question().Imported(null, null).Build();

        Assert.Equal((QuestionState.Received, Audience.Staff), (question.State, question.Audience));
        Assert.Equal(A.Day("2020-06-03"), question.ScreenBy);
    }
}
