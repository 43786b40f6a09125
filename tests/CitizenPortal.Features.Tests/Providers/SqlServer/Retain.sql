SELECT [r].[Kind], [r].[Part], [r].[Basis], [r].[ChangedAt], [r].[ChangedBy], [r].[Months], [r].[Reason]
FROM [RetentionRows] AS [r]
WHERE [r].[Months] IS NOT NULL
ORDER BY [r].[Kind], [r].[Part]
GO

SELECT TOP(@p) [s].[Id], [s].[Agency], [s].[At], [s].[ByName], [s].[ByUserId], [s].[ContactBy], [s].[Contest], [s].[ContestedAt], [s].[DecidedAt], [s].[DecidedBy], [s].[Decision], [s].[EmailIndex], [s].[From], [s].[IsLifted], [s].[PhoneIndex], [s].[QuestionId], [s].[Reason], [s].[Reference], [s].[Until], [s].[Version]
FROM [SenderRestrictions] AS [s]
WHERE [s].[Until] < @ended AND ([s].[EmailIndex] IS NOT NULL OR [s].[PhoneIndex] IS NOT NULL)
ORDER BY [s].[Id]
