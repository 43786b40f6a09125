using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Questions.Extend;
using CitizenPortal.Features.Questions.Lapse;
using CitizenPortal.Features.Questions.NameCause;
using CitizenPortal.Features.Questions.Return;
using CitizenPortal.Features.Questions.Review;

namespace CitizenPortal.Features.Simulation;

/// <summary>The heads of the agencies: they return, approve - some answers with a promise -, say why a case is late, extend - a few far too often -, and close what never came.</summary>
internal sealed class SimulatedHeads(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts)
{
    /// <summary>How the documents of the level above are numbered here.</summary>
    public const string Document = "VPUB-KGVX";

    private const int ExtendingAgencyOneIn = 6;

    public async Task ApproveAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (it.AwaitsReview)
        {
            await ReviewAsync(server, it, day, dice, ct);
            return;
        }

        var head = it.ApprovalBy is { } above ? staff.Above(above, day) : staff.Approver(it.Lead, day);
        if (head is null || (it.ApprovalBy is null && await ExtendsAsync(server, it, head, day, dice, ct)) || !dice.Percent(staff.Pace(head)))
        {
            return;
        }

        if (dice.Percent(12))
        {
            await acts.DoAsync<ReturnQuestionHandler>(server, h => h.HandleAsync(new ReturnQuestion(it.Key, "Đề nghị nêu rõ căn cứ pháp lý."), head, ct));
            return;
        }

        var asksCause = it.IsLate(day) && it.Cause is null;
        if (!asksCause || await NameCauseAsync(server, it, head, dice, ct))
        {
            await acts.DoAsync<ApproveQuestionHandler>(server, h => h.HandleAsync(Approval(asksCause ? it.NextKey : it.Key, day, dice), head, ct));
        }
    }

    private async Task ReviewAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (staff.Reviewer(it.Lead, day) is { } reviewer && dice.Percent(40))
        {
            await (dice.Percent(10)
                ? acts.DoAsync<ReturnQuestionHandler>(server, h => h.HandleAsync(new ReturnQuestion(it.Key, "Đề nghị viết gọn hơn."), reviewer, ct))
                : acts.DoAsync<ReviewQuestionHandler>(server, h => h.HandleAsync(new ReviewQuestion(it.Key), reviewer, ct)));
        }
    }

    /// <summary>What a head may do while an official works; true when he did something.</summary>
    public async Task<bool> InterveneAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (staff.Approver(it.Lead, day) is not { } head)
        {
            return false;
        }

        return (it.WasSilent && dice.Percent(15) && await acts.DoAsync<LapseQuestionHandler>(server, h => h.HandleAsync(
                new LapseQuestion(it.Key, "Thiếu số tờ, số thửa nên không thể trả lời."), head, ct)))
            || (it.IsLate(day) && it.Cause is null && dice.Percent(4) && await NameCauseAsync(server, it, head, dice, ct))
            || await ExtendsAsync(server, it, head, day, dice, ct);
    }

    private static ApproveQuestion Approval(Storage.CaseKey key, DateOnly day, Dice dice) => dice.Percent(12)
        ? new ApproveQuestion(key) { Work = "Sửa đoạn đường hỏng", WorkOn = day.AddDays(3 + dice.Below(25)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }
        : new ApproveQuestion(key);

    private Task<bool> NameCauseAsync(IServiceProvider server, WaitingCase it, Actor head, Dice dice, CancellationToken ct) =>
        acts.DoAsync<NameCauseQuestionHandler>(server, h => h.HandleAsync(new NameCauseQuestion(it.Key, dice.Pick(DelayCauses.All), "Đã kiểm tra."), head, ct));

    private async Task<bool> ExtendsAsync(IServiceProvider server, WaitingCase it, Actor head, DateOnly day, Dice dice, CancellationToken ct)
    {
        var likes = new Dice(plan.Seed, Dice.Of(it.Lead ?? ""), 11).IsOneIn(ExtendingAgencyOneIn) ? 12 : 1;
        if (it.ExtendedFrom is not null || it.PromisedOn is not { } promised || promised <= day || promised > day.AddDays(5) || !dice.Percent(likes))
        {
            return false;
        }

        var document = dice.Percent(30) ? $"{it.Id}/{Document}" : null;
        return await acts.DoAsync<ExtendQuestionHandler>(server, h => h.HandleAsync(
            new ExtendQuestion(it.Key, 2 + dice.Below(10), "Phải kiểm tra thực địa.", document), head, ct));
    }
}
