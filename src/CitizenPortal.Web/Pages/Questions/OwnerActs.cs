using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.PromiseMissed;
using CitizenPortal.Features.Questions.RequestReopen;
using CitizenPortal.Features.Questions.Unmerge;
using CitizenPortal.Features.Questions.Withdraw;
using CitizenPortal.Features.Questions.WithdrawConsent;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>What a resident may do with his own case beside adding to it: each verb with its form, done by its handler.</summary>
public sealed class OwnerActs(IServiceProvider services)
{
    /// <summary>How the verbs stand in an address.</summary>
    private static readonly Dictionary<Verb, string> Names = new()
    {
        [Verb.Unmerge] = "cau-hoi-khac",
        [Verb.RequestReopen] = "tra-loi-lai",
        [Verb.PromiseMissed] = "chua-thay-lam",
        [Verb.WithdrawConsent] = "khong-cong-khai",
        [Verb.Withdraw] = "rut",
    };

    public static Verb? Parse(string? name) => Names.Where(one => one.Value == name).Select(one => (Verb?)one.Key).FirstOrDefault();

    public static string DoneAddress(string reference, Verb verb) => $"{Links.Case(reference)}?xong={Names[verb]}";

    public static IReadOnlyList<OwnerFormView> FormsOf(CaseView found, OwnerFormView? typed) =>
        [.. found.OwnActs.Where(Names.ContainsKey).Where(verb => verb != typed?.Verb).Select(verb => Form(found.Reference, verb)).Concat(typed is null ? [] : [typed])
            .OrderBy(form => Names.Keys.ToList().IndexOf(form.Verb))];

    public static OwnerFormView Form(string reference, Verb verb) => new(verb, $"{Links.Case(reference)}?viec={Names[verb]}")
    {
        Reasons = verb == Verb.Withdraw ? [.. WithdrawalReasons.All.Select(r => new Choice(r, Say.Journey[$"Withdraw.Reason.{r}"]))] : [],
    };

    /// <summary>Does it, or says at which field it failed.</summary>
    public async Task<IReadOnlyList<FieldError>> DoAsync(Verb verb, string? reason, string? words, Actor owner, CancellationToken ct)
    {
        if (verb == Verb.PromiseMissed && string.IsNullOrWhiteSpace(words))
        {
            return [new FieldError(OwnerFields.Id(verb, OwnerFields.Words), Say.Validation["Owner.NotSeen"])];
        }

        try
        {
            await (verb switch
            {
                Verb.RequestReopen => ActAsync<RequestReopenQuestionHandler, RequestReopenQuestion>(new(words), (h, i) => h.HandleAsync(i, owner, ct), ct),
                Verb.Unmerge => ActAsync<UnmergeQuestionHandler, UnmergeQuestion>(new(null, words), (h, i) => h.HandleAsync(i, owner, ct), ct),
                Verb.PromiseMissed => ActAsync<PromiseMissedQuestionHandler, PromiseMissedQuestion>(new(null, words), (h, i) => h.HandleAsync(i, owner, ct), ct),
                Verb.WithdrawConsent => ActAsync<WithdrawConsentQuestionHandler, WithdrawConsentQuestion>(new(), (h, i) => h.HandleAsync(i, owner, ct), ct),
                Verb.Withdraw => ActAsync<WithdrawQuestionHandler, WithdrawQuestion>(new(reason, words), (h, i) => h.HandleAsync(i, owner, ct), ct),
                _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
            });
            return [];
        }
        catch (ValidationException invalid)
        {
            return [.. invalid.Errors.Select(e => new FieldError(OwnerFields.Id(verb, e.PropertyName == "Reason" ? OwnerFields.Reason : OwnerFields.Words), e.ErrorMessage))];
        }
        catch (RefusedException refused)
        {
            return [.. refused.Refusals.Select(no => new FieldError(OwnerFields.Id(verb, "viec"), RefusalWords.Of(no)))];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new FieldError(OwnerFields.Id(verb, "viec"), Say.Validation["Owner.Conflict"])];
        }
    }

    private async Task ActAsync<THandler, TInput>(TInput input, Func<THandler, TInput, Task> act, CancellationToken ct) where THandler : notnull
    {
        await services.GetRequiredService<IValidator<TInput>>().ValidateAndThrowAsync(input, ct);
        await act(services.GetRequiredService<THandler>(), input);
    }
}
