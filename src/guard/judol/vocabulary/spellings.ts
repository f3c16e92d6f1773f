/** How gamblers spell the words of the vocabulary to keep them from filters; leet and drawn-out letters are undone besides. */
export const spellings: Readonly<Record<string, readonly string[]>> = {
  slot: ['selot', 'selod', 'slodt'],
  gacor: ['gacir', 'gicir', 'gicor', 'gachor', 'gachir', 'gecor', 'gakor', 'gacur', 'tergacor'],
  maxwin: ['mekswin', 'makswin', 'meksiwin', 'maksiwin', 'mexwin', 'mexiwin', 'maxiwin'],
  jackpot: ['jekpot', 'jakpot', 'jackpoot', 'jekpoot'],
  jepe: ['jeepe', 'jepey', 'jepei', 'jepeh', 'jepek', 'jeppe', 'jepii'],
  wede: ['wedey', 'wedeh', 'wedee'],
  sketer: ['sekater', 'skatter', 'sceter'],
  togel: ['togle', 'toggel'],
  main: ['maen'],
};
