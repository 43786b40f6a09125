using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.PromiseMissed;
using CitizenPortal.Features.Questions.RequestReopen;
using CitizenPortal.Features.Questions.Supplement;
using CitizenPortal.Features.Questions.Withdraw;
using CitizenPortal.Features.Questions.WithdrawConsent;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>What residents do with their own cases in the evening, on days off too: add something, withdraw, take back their consent, want a new answer, miss promised work.</summary>
internal sealed class SimulatedWishes(SimulationPlan plan, SimulatedActs acts)
{
    private const int Hour = 20;

    public async Task ActAsync(SimulatedServers servers, DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        List<WaitingCase> cases;
        await using (var scope = servers.Any(new Dice(plan.Seed, day.DayNumber, Hour)).CreateAsyncScope())
        {
            cases = await WaitingCase.ReadOfResidentsAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), now, ct);
        }

        foreach (var it in cases)
        {
            var dice = new Dice(plan.Seed, it.Id, day.DayNumber, Hour);
            var act = Wishes(it, day).FirstOrDefault(wish => dice.IsOneIn(wish.OneIn)).Act;
            if (act is not null)
            {
                await act(servers.Any(dice), Actor.Citizen(it.Id), dice, ct);
            }
        }
    }

    /// <summary>Residents may add something at any time, on days off too.</summary>
    public Task SupplementAsync(IServiceProvider server, Actor citizen, Dice dice, CancellationToken ct) =>
        acts.DoAsync<SupplementQuestionHandler>(server, h => h.HandleAsync(new SupplementQuestion("Tôi bổ sung: tờ bản đồ số 5, thửa số 12."), citizen, ct));

    private IEnumerable<(int OneIn, Func<IServiceProvider, Actor, Dice, CancellationToken, Task> Act)> Wishes(WaitingCase it, DateOnly day)
    {
        var isOpen = QuestionJourney.IsOpen(it.State);
        if (isOpen || it.State == QuestionState.Lapsed)
        {
            yield return (isOpen ? 400 : 60, SupplementAsync);
        }

        if (isOpen || it.State == QuestionState.Answered)
        {
            yield return (900, WithdrawAsync);
        }

        if (it.Consents && (isOpen || it.State is QuestionState.Answered or QuestionState.Published))
        {
            yield return (1200, WithdrawConsentAsync);
        }

        if (!isOpen && it.State != QuestionState.Withdrawn && !it.IsReopenAsked)
        {
            yield return (it.ReopenRefusals == 0 ? 500 : 25, RequestReopenAsync);
        }

        if (it.WorkPromisedOn < day && it.WorkKept != false && it.State is QuestionState.Answered or QuestionState.Published)
        {
            yield return (60, PromiseMissedAsync);
        }
    }

    private Task<bool> WithdrawAsync(IServiceProvider server, Actor citizen, Dice dice, CancellationToken ct) =>
        acts.DoAsync<WithdrawQuestionHandler>(server, h => h.HandleAsync(new WithdrawQuestion(dice.Pick(WithdrawalReasons.All), null), citizen, ct));

    private Task<bool> WithdrawConsentAsync(IServiceProvider server, Actor citizen, Dice dice, CancellationToken ct) =>
        acts.DoAsync<WithdrawConsentQuestionHandler>(server, h => h.HandleAsync(new WithdrawConsentQuestion(), citizen, ct));

    private Task<bool> RequestReopenAsync(IServiceProvider server, Actor citizen, Dice dice, CancellationToken ct) =>
        acts.DoAsync<RequestReopenQuestionHandler>(server, h => h.HandleAsync(new RequestReopenQuestion("Câu trả lời chưa nói đến thửa đất của tôi."), citizen, ct));

    private Task<bool> PromiseMissedAsync(IServiceProvider server, Actor citizen, Dice dice, CancellationToken ct) =>
        acts.DoAsync<PromiseMissedQuestionHandler>(server, h => h.HandleAsync(new PromiseMissedQuestion(null, "Tôi chưa thấy ai đến sửa."), citizen, ct));
}
