using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.AcceptReopen;
using CitizenPortal.Features.Questions.PromiseKept;
using CitizenPortal.Features.Questions.PromiseMissed;
using CitizenPortal.Features.Questions.RefuseReopen;

namespace CitizenPortal.Features.Simulation;

/// <summary>After the answer: who is asked for a new one grants, refuses or lets the days go by; the agencies say whether promised work is done.</summary>
internal sealed class SimulatedAfterwards(SimulatedStaff staff, SimulatedActs acts)
{
    public Task ActAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct) =>
        it.IsReopenAsked ? JudgeAsync(server, it, day, dice, ct) : WorkAsync(server, it, day, dice, ct);

    private async Task JudgeAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (JudgeOf(it, day) is not { } judge || !dice.Percent(18))
        {
            return;
        }

        if (dice.Percent(45))
        {
            await acts.DoAsync<AcceptReopenQuestionHandler>(server, h => h.HandleAsync(new AcceptReopenQuestion(it.Key, "Chúng tôi sẽ trả lời lại."), judge, ct));
        }
        else
        {
            await acts.DoAsync<RefuseReopenQuestionHandler>(server, h => h.HandleAsync(new RefuseReopenQuestion(it.Key, "Câu trả lời đã đủ căn cứ."), judge, ct));
        }
    }

    /// <summary>The monitor above is never of the agency whose act is judged.</summary>
    private Actor? JudgeOf(WaitingCase it, DateOnly day) =>
        it.ReopenInstance == 2 ? staff.Monitor(it.Coordinator == "vp-ubnd" || it.Lead == "vp-ubnd", day)
        : it.Lead is null || it.State is QuestionState.Declined or QuestionState.Guided ? staff.Coordinator(it.Coordinator, day)
        : staff.Approver(it.Lead, day);

    private async Task WorkAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if ((staff.Approver(it.Lead, day) ?? staff.Official(it.Lead, day)) is not { } by || it.WorkKept == true || !dice.Percent(15))
        {
            return;
        }

        if (dice.Percent(65))
        {
            await acts.DoAsync<PromiseKeptQuestionHandler>(server, h => h.HandleAsync(new PromiseKeptQuestion(it.Key, "Đã sửa xong đoạn đường."), by, ct));
        }
        else if (it.WorkKept is null)
        {
            await acts.DoAsync<PromiseMissedQuestionHandler>(server, h => h.HandleAsync(new PromiseMissedQuestion(it.Key, "Mưa kéo dài, chưa sửa được."), by, ct));
        }
    }
}
