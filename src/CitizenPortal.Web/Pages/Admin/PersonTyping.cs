using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>What an administrator types about a person, read into the inputs of the handlers.</summary>
internal static class PersonTyping
{
    public static GrantDuty Grant(long person, DutyInput typed) => new(person, typed.Duty, typed.Agency)
    {
        Scope = Enum.TryParse<DutyScope>(typed.Scope, out var scope) && Enum.IsDefined(scope) ? scope : DutyScope.Usual,
        Kinds = [.. typed.Kinds.Where(k => !string.IsNullOrEmpty(k))], Topics = [.. typed.Topics.Where(t => !string.IsNullOrEmpty(t))],
        From = TypedDay.Parse(typed.From), To = TypedDay.Parse(typed.To), Reason = typed.Reason,
    };

    public static PersonInput Of(PersonView view) => new() { FullName = view.Person.Name, Email = view.Email, Agency = view.AgencyCode };

    public static IReadOnlyList<FieldError> Errors(ValidationException wrong, params (string From, string To)[] renamed) =>
        Faults.Of(wrong, property => renamed.FirstOrDefault(r => r.From == property).To ?? property);
}
