using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin.Exchange;

/// <summary>What the form of an import posts, beside the file.</summary>
public sealed class ExchangeInput
{
    public const string FileField = "tep";

    public ExchangeKind? Kind { get; set; }
    public string? Reason { get; set; }
    public bool Invites { get; set; }

    /// <summary>Stands for the file that was looked through, with all that was said about it.</summary>
    public string? Ticket { get; set; }
}

public sealed record ExchangeModel(string Address, ExchangeInput Typed, FormToken Token)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    /// <summary>What is wrong with the file that was sent last.</summary>
    public ImportReport? Report { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);

    public string Template(ExchangeKind kind) => $"{Address}?handler=Template&bang={kind}";

    public string File(ExchangeKind kind, string form) => $"{Address}?handler=File&bang={kind}&dang={form}";
}

/// <summary>A file without faults, before it is taken in.</summary>
public sealed record ImportPreviewModel(string Address, ExchangeKind Kind, string FileName, ImportPlan Plan, string Ticket, FormToken Token)
{
    public string Reason { get; init; } = "";
}

/// <summary>The form that makes a file of cases.</summary>
public sealed record CaseExportModel(string Address, IReadOnlyList<Choice> Queues)
{
    public string? Queue { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Form { get; init; }
    public IReadOnlyCollection<string> Columns { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? ErrorOf(string field) => Errors.At(field);
}
