using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Questions.RedactAnswer;
using CitizenPortal.Features.Questions.Register;
using CitizenPortal.Features.Questions.SendTemplate;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>Agencies with two levels of approval and with a text that goes out without a second one; what stands beside an answer, and its copy without names.</summary>
internal sealed class SimulatedRecords(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts, ReferenceEdition book)
{
    private const string Text = "[tên cơ quan] trả lời ý kiến [mã ý kiến]: ông (bà) nộp hồ sơ tại bộ phận một cửa.";

    /// <summary>Before the office opens the administrator sets two levels for some agencies, and their heads approve a text of theirs.</summary>
    public async Task SetUpAsync(IServiceProvider server, CancellationToken ct)
    {
        foreach (var agency in book.Agencies.Values.Where(a => staff.HasTwoLevels(a.Code)).OrderBy(a => a.Code, StringComparer.Ordinal))
        {
            var change = new ChangeAgency(agency.Code, false, agency.Name, agency.ShortName, agency.Level, agency.ValidFrom, agency.ValidTo, "Quy chế làm việc")
            {
                ManagedBy = agency.ManagedBy, Unit = agency.Unit, Answers = agency.Answers, TwoLevelsFrom = plan.FirstDay,
            };
            await acts.DoAsync<ChangeAgencyHandler>(server, h => h.HandleAsync(change, staff.Administrator, ct));
            await acts.DoAsync<WriteCannedHandler>(server, h => h.HandleAsync(new WriteCanned(agency.Code, null, "Một cửa", Text, null), staff.Named($"canbo.{agency.Code}")!, ct));
            await acts.DoAsync<SettleCannedHandler>(server, async h => await h.ApproveAsync(
                new ApproveCanned(await LastTextAsync(server, ct), true) { Document = $"15/QĐ-{agency.Code}", DocumentOn = plan.FirstDay }, staff.Named($"lanhdao.{agency.Code}")!, ct));
        }
    }

    /// <summary>Sends the agency's text to the letter; true when it went out.</summary>
    public async Task<bool> SendAsync(IServiceProvider server, WaitingCase it, Actor official, Dice dice, CancellationToken ct) =>
        staff.HasTwoLevels(it.Lead) && dice.IsOneIn(12) && await acts.DoAsync<SendTemplateQuestionHandler>(server, h => h.HandleAsync(
            new SendTemplateQuestion(it.Key, new CannedFacts(it.Reference, book.AgencyName(it.Lead), "", default).Fill(Text, null), it.DraftVersion), official, ct));

    /// <summary>Beside an answer that waits for publication: number and signer, and the agency's own copy of it; true when something was done.</summary>
    public async Task<bool> KeepAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct) =>
        (dice.Percent(12) && staff.Official(it.Lead, day) is { } official && it.Answer is { } answer && await acts.DoAsync<RedactAnswerQuestionHandler>(
            server, h => h.HandleAsync(new RedactAnswerQuestion(it.Key, PersonalData.Redact(answer)), official, ct)))
        || (dice.Percent(8) && staff.Desk(it.Lead, day) is { } desk && await acts.DoAsync<RegisterQuestionHandler>(
            server, h => h.HandleAsync(new RegisterQuestion(it.Key, $"{it.Id}/UBND", WrittenDay.Iso(day), "Nguyễn Văn Ký"), desk, ct)));

    private static async Task<long> LastTextAsync(IServiceProvider server, CancellationToken ct)
    {
        await using var scope = server.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().CannedTexts.MaxAsync(c => c.Id, ct);
    }
}
