using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.AskBack;
using CitizenPortal.Features.Questions.ChangeKind;
using CitizenPortal.Features.Questions.Decline;
using CitizenPortal.Features.Questions.Guide;
using CitizenPortal.Features.Questions.Publish;
using CitizenPortal.Features.Questions.Redact;
using CitizenPortal.Features.Questions.Route;
using CitizenPortal.Features.Questions.Screen;
using CitizenPortal.Features.Questions.Unpublish;

namespace CitizenPortal.Features.Simulation;

/// <summary>The coordinators: they screen, send on, decline, guide, decide what came back once, publish, and set right what was classed wrongly.</summary>
internal sealed class SimulatedCoordinators(SimulatedStaff staff, SimulatedActs acts, ReferenceEdition book, string[] agencies)
{

    public Task ActAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct) =>
        staff.Coordinator(it.Coordinator, day) is not { } by ? Task.CompletedTask : it.State switch
        {
            QuestionState.Received when it.IsSuspected => SuspectedAsync(server, it, by, dice, ct),
            QuestionState.Received => ReceivedAsync(server, it, by, day, dice, ct),
            QuestionState.SentBack when dice.Percent(40) => SendOnAsync(server, it, by, day, dice, ct),
            QuestionState.Answered when it.MayBePublished && dice.Percent(60) => PublishAsync(server, it, by, dice, ct),
            QuestionState.InProgress => ChangeKindAsync(server, it, by, dice, ct),
            _ => Task.CompletedTask,
        };

    private Task<bool> ChangeKindAsync(IServiceProvider server, WaitingCase it, Actor by, Dice dice, CancellationToken ct)
    {
        var kind = KindOf(dice);
        return acts.DoAsync<ChangeKindQuestionHandler>(server, h => h.HandleAsync(
            new ChangeKindQuestion(it.Key, kind, kind == CaseKind.Feedback ? FeedbackBasis.Scene : FeedbackBasis.None, it.Topic, it.Locality, it.IsUrgent, false, "Phân loại lại"), by, ct));
    }

    private async Task SuspectedAsync(IServiceProvider server, WaitingCase it, Actor by, Dice dice, CancellationToken ct)
    {
        switch (dice.Below(60))
        {
            case 0:
                await ScreenAsync(server, it, by, CaseKind.Question, FeedbackBasis.None, dropsSuspicion: true, ct);
                break;
            case 1:
                await acts.DoAsync<GuideQuestionHandler>(server, h => h.HandleAsync(new GuideQuestion(it.Key, "toa-an", "Ông/bà gửi đơn đến cơ quan có thẩm quyền."), by, ct));
                break;
            case 2:
                await acts.DoAsync<RouteQuestionHandler>(server, h => h.HandleAsync(new RouteQuestion(it.Key, agencies[0], [], "Thử chuyển"), by, ct));
                break;
            default:
                break;
        }
    }

    private async Task ReceivedAsync(IServiceProvider server, WaitingCase it, Actor by, DateOnly day, Dice dice, CancellationToken ct)
    {
        switch (dice.Below(100))
        {
            case < 4:
                await acts.DoAsync<DeclineQuestionHandler>(server, h => h.HandleAsync(new DeclineQuestion(it.Key, "already-answered", "Nội dung này đã được trả lời."), by, ct));
                break;
            case < 7:
                await acts.DoAsync<GuideQuestionHandler>(server, h => h.HandleAsync(new GuideQuestion(it.Key, "toa-an", "Ông/bà nộp đơn tại Tòa án nhân dân huyện."), by, ct));
                break;
            case < 10 when !it.WasAsked:
                await acts.DoAsync<AskBackQuestionHandler>(server, h => h.HandleAsync(new AskBackQuestion(it.Key, "Xin cho biết rõ địa chỉ và thời gian.", null), by, ct));
                break;
            case < 45:
                if (it.IsScreened || await ScreenAsync(server, it with { IsUrgent = it.IsUrgent || dice.Percent(5) }, by, KindOf(dice), FeedbackBasis.Scene, dropsSuspicion: false, ct))
                {
                    await SendOnAsync(server, it with { Version = it.Version + (it.IsScreened ? 0 : 1) }, by, day, dice, ct);
                }

                break;
            default:
                break;
        }
    }

    private static CaseKind KindOf(Dice dice) => dice.Percent(25) ? CaseKind.Feedback : CaseKind.Question;

    private Task<bool> ScreenAsync(IServiceProvider server, WaitingCase it, Actor by, CaseKind kind, FeedbackBasis basis, bool dropsSuspicion, CancellationToken ct) =>
        acts.DoAsync<ScreenQuestionHandler>(server, h => h.HandleAsync(
            new ScreenQuestion(it.Key, kind, kind == CaseKind.Feedback ? basis : FeedbackBasis.None, it.Topic, it.Locality, it.IsUrgent, dropsSuspicion), by, ct));

    private Task<bool> SendOnAsync(IServiceProvider server, WaitingCase it, Actor by, DateOnly day, Dice dice, CancellationToken ct)
    {
        var decided = it.State == QuestionState.SentBack ? null : book.Routing.Decide(it.Topic, it.Locality, it.NamedAgency, day).Decision;
        var lead = decided?.Lead ?? dice.Pick(agencies);
        return acts.DoAsync<RouteQuestionHandler>(server, h => h.HandleAsync(new RouteQuestion(it.Key, lead, decided?.Coordinating ?? [], "Theo chức năng, nhiệm vụ"), by, ct));
    }

    private async Task PublishAsync(IServiceProvider server, WaitingCase it, Actor by, Dice dice, CancellationToken ct)
    {
        var copy = new RedactQuestion(it.Key, $"Câu hỏi {it.Reference} đã được biên tập.", PersonalData.Redact(it.Answer ?? ""), false);
        if (await acts.DoAsync<RedactQuestionHandler>(server, h => h.HandleAsync(copy, by, ct)))
        {
            await acts.DoAsync<PublishQuestionHandler>(server, h => h.HandleAsync(new PublishQuestion(it.NextKey), by, ct));
            if (dice.Percent(2))
            {
                await acts.DoAsync<UnpublishQuestionHandler>(server, h => h.HandleAsync(new UnpublishQuestion(it.NextKey with { Version = it.Version + 2 }, "Còn tên người liên quan."), by, ct));
            }
        }
    }
}
