using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Features.Seed;

/// <summary>What happened to one sample before the demonstration starts; each step in office hours, none in the future.</summary>
internal sealed class DemoStory(DeadlineClock clock, IReadOnlyDictionary<string, Actor> staff, DateTimeOffset end)
{
    private DateTimeOffset _now;

    public void Play(Question question, SampleShape sample, RoutingDecision? decision, int index)
    {
        _now = question.ReceivedAt;
        if (question.Suspicion != Suspicion.None || decision is null || !Next(1))
        {
            return;
        }

        var coordinator = staff["dieuphoi"];
        question.Screen(coordinator, At(), new Classification(KindOf(sample), BasisOf(sample), sample.Subtopic, sample.Locality, question.IsUrgent, false));
        if (sample.Answer is null && index % 11 == 5)
        {
            question.Decline(coordinator, At(), "already-answered", "Nội dung này đã được trả lời ở câu hỏi khác cùng lĩnh vực, bạn vui lòng tìm theo lĩnh vực trên trang Hỏi - Đáp.");
            return;
        }

        question.Route(coordinator, At(), decision);
        var official = staff[$"canbo.{decision.Lead}"];
        if (!Next(1) || (sample.Answer is null && index % 5 == 1))
        {
            return;
        }

        question.Take(official, At());
        if (sample.Answer is null)
        {
            Unanswered(question, official, staff[$"lanhdao.{decision.Lead}"], index);
        }
        else
        {
            Answered(question, sample.Answer, (official, staff[$"lanhdao.{decision.Lead}"], coordinator), index);
        }
    }

    private void Unanswered(Question question, Actor official, Actor approver, int index)
    {
        if (index % 3 == 0 && Next(1))
        {
            question.AskBack(official, At(), "Đề nghị cho biết rõ địa chỉ, thời gian và gửi ảnh giấy hẹn (nếu có) để chúng tôi kiểm tra hồ sơ.", approver.UserId);
        }
        else if (index % 3 == 1 && Next(3))
        {
            question.NotifyProgress(official, At(), "Chúng tôi đã kiểm tra thực tế và đang lấy ý kiến đơn vị phối hợp.");
        }
    }

    private void Answered(Question question, string answer, (Actor Official, Actor Approver, Actor Coordinator) people, int index)
    {
        var (official, approver, coordinator) = people;
        if (!Next(4))
        {
            return;
        }

        question.Submit(official, At(), answer);
        if (!Next(1))
        {
            return;
        }

        if (question.IsLate(At().Day))
        {
            question.NameCause(approver, At(), DelayCauses.All[index % DelayCauses.All.Count], null);
        }

        question.Approve(approver, At());
        if (question.ConsentsToPublication && Next(1))
        {
            question.Redact(coordinator, At(), new PublicCopy(PersonalData.Redact(question.Body), PersonalData.Redact(answer), false));
            question.Publish(coordinator, At());
        }
    }

    private Moment At() => new(_now, clock);

    /// <summary>Moves on by working days, to nine in the morning; false when that is not before the demonstration starts.</summary>
    private bool Next(int workingDays)
    {
        var day = clock.AddWorkingDays(DeadlineClock.DayOf(_now), workingDays);
        var next = DeadlineClock.InstantOf(day, new TimeOnly(9, 0));
        var before = next < end;
        _now = before ? next : _now;
        return before;
    }

    private static CaseKind KindOf(SampleShape sample) => sample.Kind == "Feedback" ? CaseKind.Feedback : CaseKind.Question;

    private static FeedbackBasis BasisOf(SampleShape sample) => sample.Kind == "Feedback" ? FeedbackBasis.Scene : FeedbackBasis.None;
}
