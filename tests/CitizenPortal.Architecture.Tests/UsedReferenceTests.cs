using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Architecture.Tests;

public sealed class UsedReferenceTests
{
    private static readonly UsedReferences Features = UsedReferences.Of(typeof(PortalDb).Assembly);

    [Fact]
    public void Domain_uses_System_only() => Wall.Holds(UsedReferenceRules.AgainstDomain(UsedReferences.Of(typeof(Question).Assembly)));

    [Fact]
    public void Features_uses_no_page_engine_mail_or_provider() => Wall.Holds(UsedReferenceRules.AgainstFeatures(Features));

    [Fact]
    public void Components_use_records_and_words_of_Features() =>
        Wall.Holds(UsedReferenceRules.AgainstComponents(UsedReferences.Of(typeof(Timeline).Assembly)));

    [Fact]
    public void A_component_that_uses_more_is_caught() => Assert.Equal(
        ["CitizenPortal.Features.Storage.PortalDb"],
        UsedReferenceRules.AgainstComponents(new([], ["CitizenPortal.Features:CitizenPortal.Features.Storage.PortalDb", "CitizenPortal.Features:CitizenPortal.Features.Storage.CaseKey", "CitizenPortal.Features:CitizenPortal.Features.Words.Say"])));

    [Fact]
    public void Each_engine_is_named_in_one_project() => Wall.Holds(UsedReferenceRules.AgainstEngines(Sources.Project));

    [Fact]
    public void Features_would_be_caught_in_the_place_of_Domain() =>
        Assert.Contains("Microsoft.EntityFrameworkCore", UsedReferenceRules.AgainstDomain(Features));

    [Fact]
    public void The_host_would_be_caught_in_the_place_of_Features() =>
        Assert.Contains(UsedReferenceRules.AgainstFeatures(UsedReferences.Of(typeof(Program).Assembly)), name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));

    [Fact]
    public void A_sender_of_mail_is_caught_and_a_reader_of_addresses_is_not() => Assert.Equal(
        ["System.Net.Mail:System.Net.Mail.SmtpClient"],
        UsedReferenceRules.AgainstFeatures(new(["System.Net.Mail"], ["System.Net.Mail:System.Net.Mail.MailAddress", "System.Net.Mail:System.Net.Mail.SmtpClient"])));

    [Fact]
    public void A_second_project_naming_an_engine_is_caught() => Assert.Equal(
        ["src/CitizenPortal.Web/CitizenPortal.Web.csproj names Quartz", "src/CitizenPortal.Features/Offender.cs names Npgsql.NpgsqlConnection"],
        UsedReferenceRules.AgainstEngines(Sources.Of(
            ("src/CitizenPortal.Web/CitizenPortal.Web.csproj", "<Project><ItemGroup><PackageReference Include=\"Quartz\" /></ItemGroup></Project>"),
            ("src/CitizenPortal.Features/Offender.cs", "class Offender { Npgsql.NpgsqlConnection c; }"),
            ("src/CitizenPortal.Hangfire/Fine.cs", "using Hangfire;"))));
}
