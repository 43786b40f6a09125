using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.ForwardByLetter;
using CitizenPortal.Features.Questions.GiveOpinion;
using CitizenPortal.Features.Questions.Merge;
using CitizenPortal.Features.Questions.RequestOpinion;
using CitizenPortal.Features.Questions.Split;
using CitizenPortal.Features.Questions.Unmerge;
using CitizenPortal.Features.Questions.WithdrawOpinion;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Simulation;

/// <summary>What binds cases to one another and to other bodies: merged and taken out, split, sent by letter, opinions asked, given, taken back or never given.</summary>
internal sealed class SimulatedTies(SimulatedStaff staff, SimulatedActs acts, ReferenceEdition book, string[] agencies)
{
    private readonly string _topic = book.Topics.Values.Where(t => t is { IsUrgent: false, IsClosed: false }).Select(t => t.Code).Order(StringComparer.Ordinal).First();

    /// <summary>True when a coordinator, or a body that was asked, did something with the case.</summary>
    public async Task<bool> ActAsync(IServiceProvider server, WaitingCase it, IReadOnlyList<WaitingCase> waiting, DateOnly day, Dice dice, CancellationToken ct) =>
        it.IsSuspected ? false
        : it.Asked.Count > 0 && dice.Percent(9) ? await GiveAsync(server, it, day, ct)
        : staff.Coordinator(it.Coordinator, day) is { } by && await CoordinateAsync(server, it, waiting, by, day, dice, ct);

    /// <summary>What the official who works on a case may ask of another agency, or take back; true when he did.</summary>
    public async Task<bool> AskAsync(IServiceProvider server, WaitingCase it, Actor official, Dice dice, CancellationToken ct)
    {
        if (it.Asked.OfType<string>().FirstOrDefault() is { } asked)
        {
            return dice.IsOneIn(30) && await acts.DoAsync<WithdrawOpinionQuestionHandler>(server, h => h.HandleAsync(new WithdrawOpinionQuestion(it.Key, asked, "Đã có đủ tài liệu."), official, ct));
        }

        var other = dice.Pick(agencies);
        return it.Asked.Count == 0 && other != it.Lead && dice.IsOneIn(30) && await acts.DoAsync<RequestOpinionQuestionHandler>(
            server, h => h.HandleAsync(new RequestOpinionQuestion(it.Key, other, "Thửa đất này thuộc quy hoạch nào?"), official, ct));
    }

    private async Task<bool> GiveAsync(IServiceProvider server, WaitingCase it, DateOnly day, CancellationToken ct)
    {
        if (!QuestionJourney.Row(Verb.GiveOpinion).From.Contains(it.State))
        {
            return false;
        }

        var asked = it.Asked[0];
        return (asked is null ? staff.Coordinator(it.Coordinator, day) : staff.Official(asked, day)) is { } by
            && await acts.DoAsync<GiveOpinionQuestionHandler>(server, h => h.HandleAsync(new GiveOpinionQuestion(it.Key, "Thuộc quy hoạch đất ở nông thôn.", asked is null ? $"{it.Id}/CT-TTHT" : null), by, ct));
    }

    private async Task<bool> CoordinateAsync(IServiceProvider server, WaitingCase it, IReadOnlyList<WaitingCase> waiting, Actor by, DateOnly day, Dice dice, CancellationToken ct) => it.State switch
    {
        QuestionState.Merged => dice.IsOneIn(25) && await acts.DoAsync<UnmergeQuestionHandler>(server, h => h.HandleAsync(new UnmergeQuestion(it.Key, "Hai nơi khác nhau."), by, ct)),
        QuestionState.Received or QuestionState.Routed when dice.IsOneIn(30) => await MergeAsync(server, it, waiting, by, ct),
        QuestionState.Received when dice.IsOneIn(30) => await acts.DoAsync<SplitQuestionHandler>(
            server, h => h.HandleAsync(new SplitQuestion(it.Key, "Ngoài ra tôi hỏi về thẻ bảo hiểm.", _topic, dice.Percent(50) ? dice.Pick(agencies) : null), by, ct)),
        QuestionState.Received when dice.IsOneIn(30) => await acts.DoAsync<ForwardByLetterQuestionHandler>(
            server, h => h.HandleAsync(new ForwardByLetterQuestion(it.Key, "Cục Thuế tỉnh", $"{it.Id}/CV", WrittenDay.Iso(day), "Đề nghị trả lời."), by, ct)),
        _ => false,
    };

    private async Task<bool> MergeAsync(IServiceProvider server, WaitingCase it, IReadOnlyList<WaitingCase> waiting, Actor by, CancellationToken ct) =>
        waiting.LastOrDefault(o => o.Id < it.Id && o.Coordinator == it.Coordinator && !o.IsSuspected && QuestionJourney.Row(Verb.Merge).From.Contains(o.State)) is { } older
        && await acts.DoAsync<MergeQuestionHandler>(server, h => h.HandleAsync(new MergeQuestion(it.Key, older.Reference), by, ct));
}
