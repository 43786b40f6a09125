using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Features.Questions.Ask;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>What a screen of asking posts; each screen speaks only of its own fields, the rest stays as it was kept.</summary>
public sealed class AskFields
{
    [FromForm(Name = "khoa")] public string? Key { get; set; }
    [FromForm(Name = "buoc")] public string? Screen { get; set; }
    [FromForm(Name = "di")] public string? Way { get; set; }
    [FromForm(Name = "ve")] public string? BackTo { get; set; }
    [FromForm(Name = "cau-hoi")] public string? Text { get; set; }
    [FromForm(Name = "xa")] public string? Locality { get; set; }
    [FromForm(Name = "thon")] public string? Hamlet { get; set; }
    [FromForm(Name = "linh-vuc")] public string? Topic { get; set; }
    [FromForm(Name = "linh-vuc-khac")] public string? OtherTopic { get; set; }
    [FromForm(Name = "co-quan")] public string? Agency { get; set; }
    [FromForm(Name = "cong-khai")] public string? Publication { get; set; }
    [FromForm(Name = "tu-cach")] public string? As { get; set; }
    [FromForm(Name = "to-chuc")] public string? Organisation { get; set; }
    [FromForm(Name = "ho-ten")] public string? Name { get; set; }
    [FromForm(Name = "email")] public string? Email { get; set; }
    [FromForm(Name = "dien-thoai")] public string? Phone { get; set; }
    [FromForm(Name = "chi-ma")] public string? CodeOnly { get; set; }
    [FromForm(Name = "giau-ten")] public string? HidesName { get; set; }

    public AskScreen At => Enum.TryParse<AskScreen>(Screen, out var screen) && Enum.IsDefined(screen) ? screen : AskScreen.Text;

    public SubmissionContent Into(SubmissionContent content) => At switch
    {
        AskScreen.Text => content with { Text = Text },
        AskScreen.Place => content with
        {
            Locality = Locality, Hamlet = Hamlet, NamedAgency = Agency,
            Topic = OtherTopic is not null && Topic is null or AskPlaceScreen.OtherTopic ? OtherTopic : Topic == AskPlaceScreen.OtherTopic ? null : Topic,
        },
        AskScreen.Publication => content with { ConsentsToPublication = Publication switch { "co" => true, "khong" => false, _ => null } },
        AskScreen.Contact => content with
        {
            OnBehalfOfOrganisation = As == "to-chuc", Organisation = Organisation, Name = Name, Email = Email, Phone = Phone,
            CodeOnly = CodeOnly is not null, HidesNameFromAgency = HidesName is not null,
        },
        _ => content,
    };
}
