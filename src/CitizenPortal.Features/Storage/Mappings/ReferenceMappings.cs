using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("Agencies").HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(40);
        builder.Property(a => a.ManagedBy).HasMaxLength(40);
        builder.Property(a => a.Name).HasMaxLength(300);
        builder.Property(a => a.ShortName).HasMaxLength(120);
        builder.Property(a => a.Slug).HasMaxLength(120);
        builder.Property(a => a.Telephone).HasMaxLength(40);
        builder.Property(a => a.Email).HasMaxLength(200);
        builder.Property(a => a.Address).HasMaxLength(300);
        builder.Property(a => a.Unit).HasMaxLength(40);
        builder.HasIndex(a => a.Slug).IsUnique();
    }
}

internal sealed class LocalityMapping : IEntityTypeConfiguration<Locality>
{
    public void Configure(EntityTypeBuilder<Locality> builder)
    {
        builder.ToTable("Localities").HasKey(l => l.Id);
        builder.Property(l => l.Id).HasMaxLength(40);
        builder.Property(l => l.Code).HasMaxLength(20);
        builder.Property(l => l.Name).HasMaxLength(120);
        builder.Property(l => l.Parent).HasMaxLength(40);
        builder.Property(l => l.Agency).HasMaxLength(40);
        builder.Property(l => l.Successors).HasConversion<SuccessionsConverter, SuccessionsComparer>();
    }
}

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("Topics").HasKey(t => t.Code);
        builder.Property(t => t.Code).HasMaxLength(40);
        builder.Property(t => t.Group).HasMaxLength(40);
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.Property(t => t.GroupName).HasMaxLength(200);
        builder.Property(t => t.Keywords);
        builder.Property(t => t.Papi);
    }
}

internal sealed class RoutingRuleMapping : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> builder)
    {
        builder.ToTable("RoutingRules").HasKey(r => new { r.Topic, r.Level, r.ValidFrom });
        builder.Property(r => r.Topic).HasMaxLength(40);
        builder.Property(r => r.Lead).HasMaxLength(40);
        builder.Property(r => r.Mark).HasMaxLength(4);
        builder.Property(r => r.Coordinating);
        builder.Ignore(r => r.Row);
    }
}

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder) =>
        builder.ToTable("CalendarDays").HasKey(d => d.Date);
}

internal sealed class CalendarYearMapping : IEntityTypeConfiguration<CalendarYearRow>
{
    public void Configure(EntityTypeBuilder<CalendarYearRow> builder)
    {
        builder.ToTable("CalendarYears").HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
    }
}

internal sealed class PolicyRowMapping : IEntityTypeConfiguration<PolicyRow>
{
    public void Configure(EntityTypeBuilder<PolicyRow> builder)
    {
        builder.ToTable("Policies").HasKey(p => new { p.Version, p.Code });
        builder.Property(p => p.Code).HasMaxLength(60);
        builder.Property(p => p.Topic).HasMaxLength(40);
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.Property(p => p.Term).HasConversion<TermConverter>().HasMaxLength(12);
    }
}

internal sealed class SmallReferenceMappings :
    IEntityTypeConfiguration<EscalationRow>, IEntityTypeConfiguration<ReminderRow>, IEntityTypeConfiguration<GuideRow>, IEntityTypeConfiguration<SealedWordRow>,
    IEntityTypeConfiguration<UrgentWordRow>, IEntityTypeConfiguration<PapiItemRow>, IEntityTypeConfiguration<ImportLabelRow>
{
    public void Configure(EntityTypeBuilder<EscalationRow> builder)
    {
        builder.ToTable("EscalationRungs").HasKey(r => new { r.Version, r.ValidFrom, r.Position });
        builder.Property(r => r.Position).ValueGeneratedNever();
        builder.Property(r => r.Target).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<ReminderRow> builder)
    {
        builder.ToTable("Reminders").HasKey(r => new { r.Version, r.ValidFrom, r.Percent });
        builder.Property(r => r.Percent).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<GuideRow> builder)
    {
        builder.ToTable("Guides").HasKey(g => g.Code);
        builder.Property(g => g.Code).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<SealedWordRow> builder)
    {
        builder.ToTable("SealedWords").HasKey(w => w.Text);
        builder.Property(w => w.Text).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<UrgentWordRow> builder)
    {
        builder.ToTable("UrgentWords").HasKey(w => w.Text);
        builder.Property(w => w.Text).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<PapiItemRow> builder)
    {
        builder.ToTable("PapiItems").HasKey(p => p.Code);
        builder.Property(p => p.Code).HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<ImportLabelRow> builder)
    {
        builder.ToTable("ImportLabels").HasKey(l => new { l.Source, l.Field, l.Label });
        builder.Property(l => l.Source).HasMaxLength(40);
        builder.Property(l => l.Field).HasMaxLength(20);
        builder.Property(l => l.Label).HasMaxLength(250);
        builder.Property(l => l.Topic).HasMaxLength(40);
        builder.Property(l => l.Agency).HasMaxLength(40);
    }
}
