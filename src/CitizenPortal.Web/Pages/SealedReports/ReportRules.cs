using CitizenPortal.Components.Forms;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Send;
using FluentValidation;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>Checks a screen of a report and names the field of each fault.</summary>
public sealed class ReportRules(IValidator<SendReport> validator)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(SealedContent.Acts)] = "viec",
        [nameof(SealedContent.Agency)] = "co-quan",
        [nameof(SealedContent.Official)] = "can-bo",
        [nameof(SealedContent.NameGiven)] = "ten",
        [nameof(SealedContent.Counter)] = "noi",
        [nameof(SealedContent.Place)] = "noi",
        [nameof(SealedContent.Text)] = "su-viec",
        [nameof(SealedContent.Day)] = "ngay",
        [nameof(SealedContent.Time)] = "gio",
        [nameof(SealedContent.IsAnonymous)] = "an-danh",
        [nameof(SealedContent.Name)] = "ho-ten",
        [nameof(SealedContent.Email)] = "email",
        [nameof(SealedContent.Phone)] = "dien-thoai",
    };

    public static IReadOnlyList<ReportScreen> Screens { get; } = [ReportScreen.Acts, ReportScreen.Agency, ReportScreen.Person, ReportScreen.Story, ReportScreen.Sender];

    public IReadOnlyList<FieldError> Faults(ReportScreen screen, SealedContent content)
    {
        var set = screen switch
        {
            ReportScreen.Acts => SendReportValidator.ActsStep,
            ReportScreen.Agency => SendReportValidator.AgencyStep,
            ReportScreen.Person => SendReportValidator.PersonStep,
            ReportScreen.Story => SendReportValidator.StoryStep,
            ReportScreen.Sender => SendReportValidator.SenderStep,
            _ => null,
        };
        return set is null ? [] :
        [
            .. validator.Validate(new SendReport("", content), options => options.IncludeRuleSets(set)).Errors
                .DistinctBy(e => e.PropertyName)
                .Select(e => new FieldError(Fields[e.PropertyName.Split('.')[^1]], e.ErrorMessage)),
        ];
    }
}
