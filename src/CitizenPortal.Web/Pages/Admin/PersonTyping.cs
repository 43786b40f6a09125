using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>What an administrator types about a person, read into the inputs of the handlers.</summary>
internal static class PersonTyping
{
    public const string DoneKey = "done";

    public static GrantDuty Grant(long person, DutyInput typed) => new(person, typed.Duty, typed.Agency)
    {
        Scope = Enum.TryParse<DutyScope>(typed.Scope, out var scope) && Enum.IsDefined(scope) ? scope : DutyScope.Usual,
        From = TypedDay.Parse(typed.From), To = TypedDay.Parse(typed.To), Reason = typed.Reason,
    };

    public static PersonInput Of(PersonView view) => new() { FullName = view.Person.Name, Email = view.Email, Agency = view.AgencyCode };

    public static IReadOnlyList<FieldError> Errors(ValidationException wrong, params (string From, string To)[] renamed) =>
        [.. wrong.Errors.Select(e => new FieldError(renamed.FirstOrDefault(r => r.From == e.PropertyName).To ?? e.PropertyName, e.ErrorMessage)).Distinct()];
}
