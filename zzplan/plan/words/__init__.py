"""The words of a plan file: its keys, in English and in Chinese, and how names are likened."""
