using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Accounts;

public sealed record PeopleModel(PeopleView View, string Address, string InviteAddress, Func<long, string> PersonAddress)
{
    public string? Words { get; init; }
    public Duty? Duty { get; init; }
    public IReadOnlyList<Duty> Duties { get; init; } = [];
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public string? Done { get; init; }
}

public sealed class PersonInput
{
    public string? FullName { get; set; }
    public string? Email { get; set; }
    public string? Agency { get; set; }
    public IList<Duty> Duties { get; set; } = [];
}

public sealed class DutyInput
{
    public Duty? Duty { get; set; }
    public string? Agency { get; set; }
    public string? Scope { get; set; }
    public IList<string> Kinds { get; set; } = [];
    public IList<string> Topics { get; set; } = [];
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Reason { get; set; }
}

public sealed record InviteModel(string Address, FormToken Token, IReadOnlyList<Duty> Duties, IReadOnlyList<ChoiceGroup> Agencies)
{
    public PersonInput Typed { get; init; } = new();
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

public sealed record PersonModel(PersonView View, string Address, FormToken Token, IReadOnlyList<Duty> Duties, IReadOnlyList<ChoiceGroup> Agencies)
{
    /// <summary>Groups of topics, for a duty that covers some.</summary>
    public IReadOnlyList<Choice> Topics { get; init; } = [];
    public PersonInput Typed { get; init; } = new();
    public DutyInput NewDuty { get; init; } = new();
    public string? Reason { get; init; }

    /// <summary>The duty that <see cref="Reason"/> was to take away; null where it was typed for the account.</summary>
    public long? Row { get; init; }
    public bool IsSelf { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed record ProposalsModel(IReadOnlyList<ProposalView> Proposals, string Address, FormToken Token)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}
