using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Accept;
using CitizenPortal.Features.Questions.AskBack;
using CitizenPortal.Features.Questions.Assign;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Questions.HandOver;
using CitizenPortal.Features.Questions.NotifyProgress;
using CitizenPortal.Features.Questions.Recuse;
using CitizenPortal.Features.Questions.SendBack;
using CitizenPortal.Features.Questions.Submit;
using CitizenPortal.Features.Questions.Take;

namespace CitizenPortal.Features.Simulation;

/// <summary>The agencies and the residents who are asked: accept, take, send back, ask, forget, hand in; answer or stay silent.</summary>
internal sealed class SimulatedAgencies(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts, SimulatedWishes residents, SimulatedTies ties, SimulatedRecords records)
{
    private const string Answer = "Theo quy định hiện hành, ông/bà nộp hồ sơ tại bộ phận một cửa; thời hạn giải quyết là 15 ngày làm việc.";
    private readonly SimulatedHeads _heads = new(plan, staff, acts);

    public Task ActAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct) => it.State switch
    {
        QuestionState.Routed => RoutedAsync(server, it, day, dice, ct),
        QuestionState.InProgress => InProgressAsync(server, it, day, dice, ct),
        QuestionState.AwaitingApproval => _heads.ApproveAsync(server, it, day, dice, ct),
        QuestionState.AwaitingCitizen when !IsSilent(it) && dice.Percent(8) => residents.SupplementAsync(server, Actor.Citizen(it.Id), dice, ct),
        _ => Task.CompletedTask,
    };

    private bool IsSilent(WaitingCase it) => new Dice(plan.Seed, it.Id, 5).Percent(35);

    private bool IsForgotten(WaitingCase it) => new Dice(plan.Seed, it.Id, 6).Percent(3);

    private async Task RoutedAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        switch (dice.Below(100))
        {
            case < 6 when staff.Approver(it.Lead, day) is { } head:
                await SendBackAsync(server, it, head, ct);
                break;
            case < 30 when staff.Desk(it.Lead, day) is { } desk:
                await acts.DoAsync<AcceptQuestionHandler>(server, h => h.HandleAsync(new AcceptQuestion(it.Key), desk, ct));
                break;
            case < 50 when staff.Official(it.Lead, day) is { } official:
                await acts.DoAsync<TakeQuestionHandler>(server, h => h.HandleAsync(new TakeQuestion(it.Key), official, ct));
                break;
            default:
                break;
        }
    }

    private async Task InProgressAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (IsForgotten(it) || await _heads.InterveneAsync(server, it, day, dice, ct))
        {
            return;
        }

        if (it.AssigneeId is null)
        {
            await GiveOutAsync(server, it, day, dice, ct);
        }
        else if (dice.IsOneIn(120) && staff.Approver(it.Lead, day) is { } head)
        {
            await SendBackAsync(server, it, head, ct);
        }
        else if (staff.ById(it.AssigneeId, day) is not { } official)
        {
            await HandOverAsync(server, it, day, dice, ct);
        }
        else if (!await ties.AskAsync(server, it, official, dice, ct) && !await records.SendAsync(server, it, official, dice, ct))
        {
            await WorkAsync(server, it, official, dice, day, ct);
        }
    }

    /// <summary>Who is away leaves his case to the head, if somebody thinks of it.</summary>
    private async Task HandOverAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (dice.Percent(5) && staff.Desk(it.Lead, day) is { } desk && staff.Approver(it.Lead, day) is { UserId: { } head } && head != it.AssigneeId && !Question.IsAmong(it.Recused, head))
        {
            await acts.DoAsync<HandOverQuestionHandler>(server, h => h.HandleAsync(new HandOverQuestion(it.Key, head, "Nghỉ phép."), desk, ct));
        }
    }

    private async Task GiveOutAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (it.Recused.Count > 0)
        {
            await TakeAsHeadAsync(server, it, day, dice, ct);
        }
        else if (dice.Percent(30) && staff.Desk(it.Lead, day) is { } desk && staff.Official(it.Lead, day) is { } chosen)
        {
            await acts.DoAsync<AssignQuestionHandler>(server, h => h.HandleAsync(new AssignQuestion(it.Key, chosen.UserId), desk, ct));
        }
        else if (dice.Percent(30) && staff.Official(it.Lead, day) is { } official)
        {
            await acts.DoAsync<TakeQuestionHandler>(server, h => h.HandleAsync(new TakeQuestion(it.Key), official, ct));
        }
    }

    private async Task TakeAsHeadAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (dice.Percent(40) && staff.Approver(it.Lead, day) is { } head && !Question.IsAmong(it.Recused, head.UserId))
        {
            await acts.DoAsync<TakeQuestionHandler>(server, h => h.HandleAsync(new TakeQuestion(it.Key), head, ct));
        }
    }

    private async Task WorkAsync(IServiceProvider server, WaitingCase it, Actor official, Dice dice, DateOnly day, CancellationToken ct)
    {
        if (!it.WasAsked && dice.Percent(4) && staff.Approver(it.Lead, day) is { } head)
        {
            await acts.DoAsync<AskBackQuestionHandler>(server, h => h.HandleAsync(new AskBackQuestion(it.Key, "Xin cho biết số tờ, số thửa.", head.UserId), official, ct));
        }
        else if (dice.IsOneIn(150))
        {
            await acts.DoAsync<RecuseQuestionHandler>(server, h => h.HandleAsync(new RecuseQuestion(it.Key, "Người hỏi là người nhà."), official, ct));
        }
        else if (dice.Percent(2))
        {
            await acts.DoAsync<DraftQuestionHandler>(server, h => h.HandleAsync(new DraftQuestion(it.Key, Answer, it.DraftVersion), official, ct));
        }
        else if (dice.Percent(2))
        {
            await acts.DoAsync<NotifyProgressQuestionHandler>(server, h => h.HandleAsync(new NotifyProgressQuestion(it.Key, "Chúng tôi đang kiểm tra thực tế."), official, ct));
        }
        else if (dice.Percent(staff.Pace(official)) && dice.Percent(30))
        {
            await acts.DoAsync<SubmitQuestionHandler>(server, h => h.HandleAsync(new SubmitQuestion(it.Key, Answer, it.DraftVersion), official, ct));
        }
    }

    private Task<bool> SendBackAsync(IServiceProvider server, WaitingCase it, Actor head, CancellationToken ct) =>
        acts.DoAsync<SendBackQuestionHandler>(server, h => h.HandleAsync(
            new SendBackQuestion(it.Key, it.Lead == "so-tn-mt" ? "so-xd" : "so-tn-mt", "Nội dung không thuộc thẩm quyền của chúng tôi."), head, ct));
}
