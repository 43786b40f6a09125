using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;

namespace CitizenPortal.TestKit.Building;

/// <summary>A real aggregate, made by playing verbs one after the other; <see cref="On(string)"/> moves the clock for those that follow.</summary>
public sealed class QuestionBuilder
{
    public const string Answer = "Kế hoạch sử dụng đất được công bố tại trụ sở UBND huyện.";

    private Receipt _receipt = new(1, "HD20-000001-1", "Thửa đất của tôi có nằm trong quy hoạch không?", Channel.Web, An.CoordinatorAgency)
    {
        ConsentsToPublication = true, ContactBy = ContactWay.Email, Topic = "DAT-01", Locality = "c2020-22882",
    };

    private DeadlineClock _clock = A.Clock();
    private Question? _question;

    public QuestionBuilder() => Now = A.Moment("2020-06-01", _clock);

    public Moment Now { get; private set; }

    public QuestionBuilder With(Func<Receipt, Receipt> change)
    {
        _receipt = _question is null ? change(_receipt) : throw new InvalidOperationException("The question has been asked already.");
        return this;
    }

    public QuestionBuilder By(DeadlineClock clock)
    {
        (_clock, Now) = (clock, Now with { Clock = clock });
        return this;
    }

    public QuestionBuilder On(string local)
    {
        Now = A.Moment(local, _clock);
        return this;
    }

    /// <summary>Eight in the morning of the day after a stored date, when a sweep may act on it.</summary>
    public QuestionBuilder After(Func<Question, DateOnly?> date) => On($"{date(Build())!.Value.AddDays(1):yyyy-MM-dd}");

    public Question Build() => _question ??= Question.Ask(_receipt, Actor.Citizen(), Now);

    public QuestionBuilder Asked() => Do((_, _) => { });

    public QuestionBuilder Imported(string? answer, string? answeredBy)
    {
        _question = Question.Import(_receipt, answer, answeredBy, An.Administrator, Now);
        return this;
    }

    public QuestionBuilder Do(Action<Question, Moment> act)
    {
        act(Build(), Now);
        return this;
    }

    public QuestionBuilder Screened(CaseKind kind = CaseKind.Question, FeedbackBasis basis = FeedbackBasis.None, bool dropsSuspicion = false) =>
        Do((q, at) => q.Screen(An.Coordinator, at, new Classification(kind, basis, "DAT-01", "c2020-22882", false, dropsSuspicion)));

    public QuestionBuilder Routed(string lead = An.LeadAgency, params string[] coordinating) =>
        Do((q, at) => q.Route(An.Coordinator, at, new RoutingDecision(lead, coordinating, "DAT-01/Commune", "Luật Đất đai 2013 Điều 48")));

    public QuestionBuilder Taken() => Routed().Do((q, at) => q.Take(An.Official, at));

    public QuestionBuilder SentBack() => Routed().Do((q, at) => q.SendBack(An.Approver, at, "so-tn-mt", "Thuộc thẩm quyền của sở."));

    /// <summary>Sent back by two agencies one after the other: only the provincial office settles it now.</summary>
    public QuestionBuilder RefusedTwice() =>
        SentBack().Routed(An.OtherAgency).Do((q, at) => q.SendBack(An.Actor(Duty.Approver, An.OtherAgency, 23), at, "so-tn-mt", "Cũng không thuộc.", An.ProvincialAgency));

    public QuestionBuilder Decided(string lead = An.LeadAgency) =>
        RefusedTwice().Do((q, at) => q.Decide(An.ProvincialOffice, at, new RoutingDecision(lead, [], "", "Luật Đất đai 2013 Điều 48"), "12/VPUB-TH"));

    public QuestionBuilder Silent() => AskedBack().After(q => q.ReplyBy).Do((q, at) => q.ResumeSilent(An.Sweep, at));

    public QuestionBuilder Lapsed() => Silent().Do((q, at) => q.Lapse(An.Approver, at, "Không rõ thửa đất nào."));

    public QuestionBuilder Promised(string on = "2020-07-15") =>
        Submitted().Do((q, at) => q.Approve(An.Approver, at, new WorkPromise("Sửa đoạn đường", An.LeadAgency, A.Day(on))));

    public QuestionBuilder ReopenRequested() => Do((q, at) => q.RequestReopen(An.Owner(), at, "Chưa đúng câu hỏi."));

    public QuestionBuilder ReopenRefused() => ReopenRequested().Do((q, at) => q.RefuseReopen(An.Approver, at, "Đã trả lời đủ."));

    public QuestionBuilder Reopened() => ReopenRequested().Do((q, at) => q.AcceptReopen(An.Approver, at, null));

    public QuestionBuilder AskedBack() => Taken().Do((q, at) => q.AskBack(An.Official, at, "Xin cho biết số tờ, số thửa.", An.Approver.UserId));

    public QuestionBuilder Submitted() => Taken().Do((q, at) => q.Submit(An.Official, at, Answer));

    public QuestionBuilder Approved() => Submitted().Do((q, at) => q.Approve(An.Approver, at));

    public QuestionBuilder Redacted(bool generalised = false) =>
        Do((q, at) => q.Redact(An.Coordinator, at, new PublicCopy("Thửa đất có nằm trong quy hoạch không?", Answer, generalised)));

    public QuestionBuilder Published() => Approved().Redacted().Do((q, at) => q.Publish(An.Coordinator, at));

    /// <summary>The older case of the same question, in the hands of the lead agency, promised a working day earlier.</summary>
    public static QuestionBuilder Older() =>
        A.Question().With(r => r with { Id = 2, Reference = "HD20-000002-9", Body = "Đất nhà tôi có bị quy hoạch không?" }).On("2020-05-29").Taken();

    public QuestionBuilder Merged() => Do((q, at) => q.Merge(An.Coordinator, at, Older().Build()));

    public QuestionBuilder Forwarded() =>
        Do((q, at) => q.ForwardByLetter(An.Coordinator, at, new OutgoingLetter("Cục Thuế tỉnh", "125/STTTT-BCVT", at.Day), "Đề nghị trả lời về tiền thuê đất."));

    public QuestionBuilder OpinionAsked(string agency = "so-tn-mt") => Taken().Do((q, at) => q.RequestOpinion(An.Official, at, agency, "Thửa đất thuộc quy hoạch nào?"));

    /// <summary>Brings a question into a state by verbs.</summary>
    public QuestionBuilder In(QuestionState state) => state switch
    {
        QuestionState.Received => Asked(),
        QuestionState.Routed => Routed(),
        QuestionState.SentBack => SentBack(),
        QuestionState.InProgress => Taken(),
        QuestionState.AwaitingCitizen => AskedBack(),
        QuestionState.AwaitingApproval => Submitted(),
        QuestionState.Answered => Approved(),
        QuestionState.Published => Published(),
        QuestionState.Declined => Do((q, at) => q.Decline(An.Coordinator, at, "already-answered", "Nội dung này đã được trả lời.")),
        QuestionState.Guided => Do((q, at) => q.Guide(An.Coordinator, at, "toa-an", "Nộp đơn tại Tòa án nhân dân huyện.")),
        QuestionState.Lapsed => Lapsed(),
        QuestionState.Withdrawn => Do((q, at) => q.Withdraw(An.Owner(), at, "solved", null)),
        QuestionState.Merged => Merged(),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
