using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>A case whose holder hands over its work.</summary>
public sealed class SuccessionTests
{
    private const string Document = "202/2025/QH15";
    private const string Heir = "so-tn-mt";
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(250);

    public static SuccessionOrder Order { get; } = new()
    {
        Kind = SuccessionKind.Merge, On = A.Day("2020-06-01"), Document = Document, Lines = [new(An.LeadAgency, Heir, [])],
    };

    /// <summary>Any hand-over: of the lead to one of two agencies or to nobody, of the coordinator, of both.</summary>
    public static Inheritance Some(int n) => new(n % 11 == 0 ? "" : Document)
    {
        Lead = n % 7 == 6 ? null : new Heir(n % 5 == 0 ? null : n % 2 == 0 ? Heir : An.LeadAgency, n % 10 == 0, Order),
        Coordinator = n % 6 == 5 ? An.OtherAgency : n % 6 == 4 ? An.CoordinatorAgency : null,
        KeepsAssignee = n % 3 == 0,
    };

    [Fact]
    public void Successor_has_five_working_days_and_the_resident_keeps_his_date()
    {
        var question = A.Question().Taken().On("2020-06-16").Do(Inherit).Build();

        Assert.Equal((Heir, "2020-06-23", "2020-06-22"), (question.Lead, $"{question.HolderDueOn:yyyy-MM-dd}", $"{question.PromisedOn:yyyy-MM-dd}"));
        Assert.Equal(("11", Document), (question.Events[^1].Reason, question.Events[^1].Words));
        Assert.Equal((An.LeadAgency, Heir), (question.Events[^1].HolderBefore, question.Events[^1].HolderAfter));
    }

    [Fact]
    public void An_opinion_asked_of_a_body_that_is_gone_is_asked_of_its_successor_in_a_new_term()
    {
        var question = A.Question().OpinionAsked().On("2020-06-12")
            .Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Parties = new Dictionary<string, string> { [q.Opinions[0].Agency!] = "so-xd" } })).Build();

        Assert.False(question.Opinions[0].IsOpen);
        Assert.False(question.Opinions[0].IsSilent);
        Assert.Equal(("so-xd", question.Opinions[0].Asked, "2020-06-19"), (question.Opinions[1].Agency, question.Opinions[1].Asked, $"{question.OpinionDueOn:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(null, Heir, Heir)]
    [InlineData(Heir, Heir, Heir)]
    [InlineData(An.OtherAgency, Heir, Heir)]
    [InlineData(An.OtherAgency, null, An.CoordinatorAgency)]
    public void A_case_written_about_to_a_body_outside_stays_with_the_one_office_that_coordinates_it(string? leadTo, string? coordinatorTo, string office)
    {
        var question = A.Question()
            .Do((q, at) => q.ForwardByLetter(An.Coordinator, at, new("Cục Thuế", "1/A", at.Day), "Hỏi."))
            .Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Lead = leadTo is null ? null : new Heir(leadTo, false, Order), Coordinator = coordinatorTo })).Build();

        Assert.Equal((office, office, true), (question.Lead, question.Coordinator, question.IsForwarded));
        Assert.Equal([office], question.Parties.Where(p => p.Role == PartyRole.Lead && p.Agency != An.CoordinatorAgency).Select(p => p.Agency).DefaultIfEmpty(office));
    }

    [Fact]
    public void A_case_written_about_outside_whose_office_changed_after_the_answer_is_not_one_office_s_when_it_is_taken_up_again()
    {
        var head = new Actor(30, "Trưởng ban", [new DutyGrant(Duty.Approver, An.CoordinatorAgency)]) { Agency = An.CoordinatorAgency };
        var question = A.Question().Forwarded().Do((q, at) => q.Submit(An.Coordinator, at, "Cục Thuế trả lời.")).Do((q, at) => q.Approve(head, at))
            .Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Coordinator = Heir })).ReopenRequested().Do((q, at) => q.AcceptReopen(head, at, null)).Build();

        Assert.Equal((QuestionState.InProgress, An.CoordinatorAgency, Heir, false), (question.State, question.Lead, question.Coordinator, question.IsForwarded));
    }

    [Fact]
    public void A_case_written_about_outside_that_loses_its_office_while_the_resident_is_asked_is_the_coordinator_s_again()
    {
        var question = A.Question()
            .Do((q, at) => q.ForwardByLetter(An.Coordinator, at, new("Cục Thuế", "1/A", at.Day), "Hỏi."))
            .Do((q, at) => q.AskBack(An.Coordinator, at, "Số thửa?", An.Approver.UserId))
            .Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Lead = new Heir(null, true, Order) })).Build();

        Assert.Equal((QuestionState.AwaitingCitizen, null, false), (question.State, question.Lead, question.IsForwarded));
    }

    [Fact]
    public void What_was_late_stays_with_the_holder_of_that_time()
    {
        var question = A.Question().Taken().On("2020-06-19").Do(Inherit).Build();
        var segments = CaseSegments.Of(question.Events).Where(s => s.Kind == SegmentKind.Work).ToList();

        Assert.Equal([(An.LeadAgency, 4), (Heir, 0)], segments.Select(s => (s.Holder!, s.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-26").Instant))));
    }

    [Fact]
    public void Case_that_nobody_had_accepted_is_in_progress_with_the_successor()
    {
        var question = A.Question().Routed().On("2020-06-02").Do(Inherit).Build();

        Assert.Equal((QuestionState.InProgress, null), (question.State, question.AcceptBy));
    }

    [Fact]
    public void Time_of_a_waiting_case_begins_when_the_resident_has_answered()
    {
        var question = A.Question().AskedBack().On("2020-06-05").Do(Inherit).On("2020-06-12").Do((q, at) => q.Supplement(An.Owner(), at, "Đây.")).Build();

        Assert.Equal((QuestionState.InProgress, Heir, "2020-06-19"), (question.State, question.Holder, $"{question.HolderDueOn:yyyy-MM-dd}"));
    }

    [Fact]
    public void Case_whose_successor_only_the_place_can_tell_goes_back_to_the_coordinator_flagged()
    {
        var question = A.Question().Taken().On("2020-06-05").Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Lead = new(null, true, Order) })).Build();

        Assert.Equal((QuestionState.Received, An.CoordinatorAgency, Question.PlaceFlag), (question.State, question.Holder, question.FlagReason));
        Assert.Null(question.Lead);
        Assert.Null(question.ScreenBy);
    }

    [Fact]
    public void Answered_case_keeps_the_name_of_who_answered()
    {
        var question = A.Question().Published().ReopenRequested().Do(Inherit).Build();

        Assert.Equal((An.LeadAgency, Heir, QuestionState.Published), (question.AnsweredBy, question.Lead, question.State));
        Assert.Null(question.HolderDueOn);
    }

    [Fact]
    public void Person_who_moves_too_keeps_the_case()
    {
        Assert.Equal(12, A.Question().Taken().Do((q, at) => q.Succeed(An.Sweep, at, new(Document) { Lead = new(Heir, false, Order), KeepsAssignee = true })).Build().AssigneeId);
        Assert.Null(A.Question().Taken().Do(Inherit).Build().AssigneeId);
    }

    [Fact]
    public void Nobody_but_the_sweep_hands_a_case_over_and_never_without_a_document()
    {
        var question = A.Question().Taken();

        Assert.Throws<RefusedException>(() => question.Build().Succeed(An.Administrator, question.Now, new(Document) { Lead = new(Heir, false, Order) }));
        Assert.Throws<RefusedException>(() => question.Build().Succeed(An.Sweep, question.Now, new(" ") { Lead = new(Heir, false, Order) }));
    }

    [Fact]
    public void New_holder_never_has_less_than_five_working_days() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        Walks.Play(steps, (q, done) =>
        {
            if (done == Verb.Succeed && q.IsOpen && q.State != QuestionState.AwaitingCitizen && q.Events[^1] is { } e && e.HolderBefore != e.HolderAfter)
            {
                Assert.True(SeedJson.Calendar.WorkingDaysBetween(q.HolderSince!.Value, q.HolderDueOn!.Value) >= 5);
                Assert.Equal(e.PromisedBefore, e.PromisedAfter);
            }
        });
        return true;
    }));

    private static void Inherit(Question question, Moment at) =>
        question.Succeed(An.Sweep, at, new(Document) { Lead = new(Heir, false, Order) });
}
